/** The ways on as servers render them. In browsers `LateWaysOn` stands for this: package.json says so. */
export {default} from './WaysOn.tsx';
