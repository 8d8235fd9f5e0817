// A citation that is pointed at or reached by keyboard shows what it names; its title says so without script.
const id = "citation-preview";

/** Shows the first words of what a citation names while the citation has the focus or the pointer. */
export function previewCitations(): void {
  const law = document.querySelector<HTMLElement>(".law-text");
  if (law === null) return;
  const box = document.createElement("div");
  box.id = id;
  box.className = "preview no-print";
  box.role = "tooltip";
  box.hidden = true;
  document.body.append(box);
  let shown: HTMLElement | null = null;
  const hide = () => {
    if (shown !== null) shown.title = box.textContent;
    shown?.removeAttribute("aria-describedby");
    shown = null;
    box.hidden = true;
  };
  const show = (link: HTMLElement) => {
    hide();
    shown = link;
    box.textContent = link.title;
    // The browser's own hint would lie over the preview.
    link.removeAttribute("title");
    link.setAttribute("aria-describedby", id);
    showAt(box, link);
  };
  law.addEventListener("focusin", ({ target }) => {
    hide();
    const link = citationAt(target);
    if (link?.matches(":focus-visible") === true) show(link);
  });
  law.addEventListener("focusout", hide);
  law.addEventListener("pointerover", ({ target, pointerType }) => {
    const link = pointerType === "mouse" ? citationAt(target) : null;
    if (link !== null && link !== shown) show(link);
  });
  law.addEventListener("pointerout", ({ target }) => {
    if (citationAt(target) !== null) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

const citationAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("a[title], a[aria-describedby]") : null;

function showAt(box: HTMLElement, link: HTMLElement): void {
  box.hidden = false;
  const at = link.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - box.offsetWidth - 8;
  box.style.left = `${scrollX + Math.max(8, Math.min(at.left, widest))}px`;
  box.style.top = `${scrollY + at.bottom + 6}px`;
}
