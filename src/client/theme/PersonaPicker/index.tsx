/** A picker, for a navbar that a site has made itself, without the toggle of the colour mode that it stands beside else. */
export {default} from '../../ServedPicker.tsx';
