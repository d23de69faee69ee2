/** The styles of the pages that this plugin adds to a site. */
export const sitePageStyles = `
.persona-page { max-width: 60rem; padding-block: 2.5rem 4rem; overflow-wrap: anywhere; }
.persona-page .button { white-space: normal; }
.persona-page h2 { margin-block: 2.5rem 1rem; }
.persona-kind {
  display: flex;
  align-items: center;
  gap: 0.4rem;
  margin-block-end: 0.25rem;
  color: var(--persona-color, var(--ifm-color-emphasis-800));
  font-weight: var(--ifm-font-weight-semibold);
}
.persona-lead { max-width: 42rem; font-size: 1.15rem; }
.persona-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0 2rem; }
.persona-columns h2 { margin-block: 0.5rem; font-size: 1rem; }
.persona-columns ul { padding-inline-start: 1.2rem; }
.persona-rows {
  margin: 0;
  padding: 0;
  border-block-start: 1px solid var(--ifm-color-emphasis-300);
  list-style: none;
}
.persona-rows > li {
  display: grid;
  grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr);
  gap: 0.25rem 1.5rem;
  align-items: baseline;
  padding-block: 0.9rem;
  border-block-end: 1px solid var(--ifm-color-emphasis-300);
}
.persona-rows :is(h2, h3, p) { margin: 0; }
.persona-rows :is(h2, h3) { font-size: 1.1rem; }
.persona-rows .persona-quiet { font-size: 0.875rem; }
.persona-readers { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.persona-pages { padding-inline-start: 1.6rem; }
.persona-pages > li + li { margin-block-start: 0.75rem; }
.persona-pages a { font-weight: var(--ifm-font-weight-semibold); }
.persona-pages p { margin: 0; color: var(--ifm-color-emphasis-800); }
.persona-facts { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0.4rem 1rem; margin: 0 0 1.5rem; }
.persona-facts dt { color: var(--ifm-color-emphasis-800); font-weight: normal; }
.persona-facts dd { margin: 0; }
@media (max-width: 768px) {
  .persona-rows > li { grid-template-columns: 1fr; }
}
@media (max-width: 576px) {
  .persona-facts { display: block; }
  .persona-facts dd { margin-block-end: 0.5rem; }
}
`;
