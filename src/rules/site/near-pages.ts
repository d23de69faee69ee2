import {digits, nearMiss} from '../../diagnostics/near-miss.ts';

/** The pages of a site, held ready to find the one that was meant by a path that leads to none. */
export class NearPages {
  /** By what a typo never changes: how many parts a path has, and the digits in each. */
  readonly #byShape = new Map<string, string[]>();

  constructor(pages: Iterable<string>) {
    for (const page of pages) {
      const shape = shapeOf(page);
      const alike = this.#byShape.get(shape);
      if (alike) alike.push(page);
      else this.#byShape.set(shape, [page]);
    }
  }

  /** The page that was meant: near in every part of its path, so that no short name is taken for another. */
  of(written: string): string | undefined {
    const parts = partsOf(written);
    const alike = (this.#byShape.get(shapeOf(written)) ?? []).filter((page) =>
      partsOf(page).every((other, at) => nearMiss(parts[at] ?? '', [other]) === other),
    );
    return nearMiss(written, alike);
  }
}

function shapeOf(path: string): string {
  return partsOf(path).map(digits).join('/');
}

function partsOf(path: string): string[] {
  return path.replace(/\.mdx?$/i, '').split('/');
}
