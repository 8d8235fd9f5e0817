// A citation reached by keyboard shows what it names, as its title does to a mouse.
const id = "citation-preview";

/** Shows the first words of what a citation names while the citation has the focus. */
export function previewCitations(): void {
  const law = document.querySelector<HTMLElement>(".law-text");
  if (law === null) return;
  const box = document.createElement("div");
  box.id = id;
  box.className = "preview no-print";
  box.role = "tooltip";
  box.hidden = true;
  document.body.append(box);
  const hide = () => {
    box.hidden = true;
  };
  law.addEventListener("focusin", (event) => {
    hide();
    const link = event.target instanceof Element ? event.target.closest("a[title]") : null;
    if (link instanceof HTMLElement && link.matches(":focus-visible")) showAt(box, link);
  });
  law.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

function showAt(box: HTMLElement, link: HTMLElement): void {
  box.textContent = link.title;
  box.hidden = false;
  const at = link.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - box.offsetWidth - 8;
  box.style.left = `${scrollX + Math.max(8, Math.min(at.left, widest))}px`;
  box.style.top = `${scrollY + at.bottom + 6}px`;
}
