/** Brings a reader to what is wrong in the form they sent, and from each sentence to its field. */
export function moveToErrors(): void {
  const summary = document.querySelector<HTMLElement>(".govuk-error-summary");
  if (summary === null) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const field = link === null ? null : document.getElementById(link.hash.slice(1));
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  });
}
