import type {ConfiguredFormat} from '../site/configured-format.ts';

/** What to say where the configuration of a site does not say in plain words how its pages are read. */
export function formatRemark({config, format}: ConfiguredFormat): string[] {
  if (format !== undefined) return [];
  return [
    `${config} computes markdown.format, so it could not be read there. If it comes to 'detect' or 'md', write format: detect under pages in personas.yaml.`,
  ];
}
