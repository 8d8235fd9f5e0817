// The comparison page: j and k go to the next and the previous change, and say which of how many.

export function stepThroughChanges(): void {
  const bar = document.querySelector<HTMLElement>("[data-change-keys]");
  const cards = [...document.querySelectorAll<HTMLElement>(".change")];
  if (bar === null || cards.length === 0) return;
  const count = bar.querySelector("[data-change-count]");
  bar.hidden = false;
  let current = -1;
  const tell = () => {
    if (count !== null) count.textContent = `${Math.max(current, 0) + 1}/${cards.length}`;
  };
  const go = (step: number) => {
    current = Math.min(Math.max(current + step, 0), cards.length - 1);
    for (const [index, card] of cards.entries())
      card.classList.toggle("is-current", index === current);
    cards[current]?.focus({ preventScroll: true });
    cards[current]?.scrollIntoView({ block: "start" });
    tell();
  };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });
  for (const button of bar.querySelectorAll<HTMLElement>("[data-step]"))
    button.addEventListener("click", () => {
      go(Number(button.dataset.step));
    });
  // Somebody who came by a link goes on from there.
  const start = () => {
    const at = cards.findIndex((card) => `#${card.id}` === location.hash);
    if (at >= 0) current = at;
    tell();
  };
  addEventListener("hashchange", start);
  start();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
