/** What stands for the modules that exist only in the bundle of a site. */

export function translate({message}: {message: string}, values: Record<string, unknown> = {}): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

const registry = {
  personas: [
    {id: 'BE-New', name: 'New', description: 'Begins', pageCount: 3},
    {id: 'BE-Ops', name: 'Ops', description: 'Runs', pageCount: 4},
  ],
  pageCount: 9,
};

export default {'docusaurus-plugin-personas': {default: registry}};
