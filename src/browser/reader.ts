// The reading page: what concerns the chosen provision is shown beside it, the contents list follows
// the reading, words that are selected go along into a remark.

export function readText(): void {
  copyLines(document);
  foldContentsOnPhone();
  const reader = document.querySelector<HTMLElement>("[data-reader]");
  if (reader === null) return;
  followReading(reader);
  choosePanels(reader);
  carrySelection(reader);
}

function foldContentsOnPhone(): void {
  const contents = document.querySelector<HTMLDetailsElement>("[data-contents]");
  if (contents !== null && matchMedia("(max-width: 50rem)").matches) contents.open = false;
}

/** Marks the article that is being read in the contents list. */
function followReading(reader: HTMLElement): void {
  const links = new Map(
    [...reader.querySelectorAll<HTMLAnchorElement>(".contents a")].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  let current: HTMLAnchorElement | undefined;
  const watcher = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting);
      const link = links.get(seen?.target.id ?? "");
      if (link === undefined || link === current) return;
      current?.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      keepInSight(link);
      current = link;
    },
    { rootMargin: "0px 0px -75% 0px" },
  );
  for (const id of links.keys()) {
    const provision = document.getElementById(id);
    if (provision !== null) watcher.observe(provision);
  }
}

// scrollIntoView would scroll the page as well.
function keepInSight(link: HTMLElement): void {
  const list = link.closest<HTMLElement>(".sticky");
  if (list === null || list.scrollHeight <= list.clientHeight) return;
  const top = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (top < 40 || top > list.clientHeight - 60) list.scrollTop += top - list.clientHeight / 3;
}

function choosePanels(reader: HTMLElement): void {
  const target = reader.querySelector<HTMLElement>("[data-panel-target]");
  const { panel: base, version = "" } = reader.dataset;
  if (target === null || base === undefined) return;
  let asked = "";
  const show = async () => {
    const address = decodeURIComponent(location.hash.slice(1));
    asked = address;
    for (const chosen of reader.querySelectorAll(".is-chosen"))
      chosen.classList.remove("is-chosen");
    const provision = document.getElementById(address);
    if (provision === null || !provision.classList.contains("prov")) {
      target.replaceChildren();
      return;
    }
    provision.classList.add("is-chosen");
    const found = await panelOf(`${base}${encodeURIComponent(address)}?version=${version}`);
    // A later choice may have been answered sooner.
    if (asked !== address) return;
    target.replaceChildren(...found);
    copyLines(target);
  };
  addEventListener("hashchange", () => void show());
  reader.querySelector(".law-text")?.addEventListener("click", (event) => {
    chooseClicked(event);
  });
  void show();
}

/** A click on a provision chooses it; one on a link, or that selects words, does what it does. */
function chooseClicked(event: Event): void {
  if (!(event.target instanceof Element) || event.target.closest("a, button") !== null) return;
  if (getSelection()?.isCollapsed === false) return;
  const provision = event.target.closest(".prov");
  if (provision === null || provision.id === "" || location.hash === `#${provision.id}`) return;
  const { scrollX, scrollY } = window;
  location.hash = provision.id;
  scrollTo(scrollX, scrollY);
}

async function panelOf(address: string): Promise<Node[]> {
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok !== true) return [];
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const panel = page.getElementById("provision-panel");
  return panel === null ? [] : [...panel.children].map((child) => document.importNode(child, true));
}

/** The words selected in a provision go into the form of a remark on it, with their place. */
function carrySelection(reader: HTMLElement): void {
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const from = selection?.anchorNode?.parentElement?.closest(".prov");
    const words = selection?.toString().trim() ?? "";
    for (const link of reader.querySelectorAll<HTMLAnchorElement>('a[href^="/feedback/new?"]')) {
      const url = new URL(link.href);
      const isHere = from !== null && from !== undefined && from.contains(link);
      if (isHere && words !== "") url.searchParams.set("exact", words.slice(0, 2_000));
      else url.searchParams.delete("exact");
      link.href = url.pathname + url.search;
    }
  });
}

/** Gives a button to each line that is there to be copied. */
export function copyLines(within: ParentNode): void {
  if (!("clipboard" in navigator)) return;
  for (const line of within.querySelectorAll<HTMLElement>("[data-copy]")) {
    const { copy = "", copied = "" } = line.dataset;
    const words = line.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link-button no-print";
    button.textContent = copy;
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(words).then(() => {
        button.textContent = copied;
      });
    });
    line.append(" ", button);
  }
}
