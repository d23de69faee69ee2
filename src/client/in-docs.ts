/**
 * What a hook of the docs plugin gives, or undefined where no docs are around: sites put parts of the theme, such as its
 * paginator, on other pages, too, and those parts ask for no docs.
 */
export function inDocs<Found>(useFound: () => Found): Found | undefined {
  try {
    return useFound();
  } catch {
    return undefined;
  }
}
