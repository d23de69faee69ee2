/** What stands for what Docusaurus generates of the configuration of a site. */
export default {baseUrl: '/', trailingSlash: undefined};
