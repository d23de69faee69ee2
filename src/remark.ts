export {personaSections} from './remark/persona-sections.ts';
export {placeHeader} from './remark/place-header.ts';
export {readingTime} from './remark/reading-time.ts';
