/** The name of this package: that of the plugin, and of the folder with the data that it generates. */
export const packageName = 'docusaurus-plugin-personas';
