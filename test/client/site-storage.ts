/** What stands for what Docusaurus generates of where a site keeps things. */
export default {type: 'localStorage', namespace: '-x'};
