import {hasAdopted, wrapByHand} from '../edits/adopted-config.ts';
import {configText} from '../site/config-text.ts';
import type {ConfiguredFormat} from '../site/configured-format.ts';

/**
 * What the configuration of a site leaves to do once there are registries, a sentence each: that it does not use the
 * plugin yet, and that it does not say in plain words how pages are read. It is read as a text, and not run.
 */
export function configRemarks(siteDir: string, {config: computing, format}: ConfiguredFormat): string[] {
  const found = configText(siteDir);
  const remarks: string[] = [];
  if (found && !hasAdopted(found.text)) remarks.push(`${found.config} does not use them yet: ${wrapByHand}`);
  if (format === undefined)
    remarks.push(
      `${computing} computes markdown.format, so it could not be read there. If it comes to 'detect' or 'md', write format: detect under pages in personas.yaml.`,
    );
  return remarks;
}
