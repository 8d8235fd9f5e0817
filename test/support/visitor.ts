export type Answer = { status: number; text: string; headers: Headers; location: string | null };
type Fields = Record<string, string | string[]>;

/** Somebody with a browser's cookies and no script: gets pages, sends forms with their token. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  cookies(): { name: string; value: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value }));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { headers });
  }

  /** Sends a form as urlencoded; the token is that of the page `from`, by default the same address. */
  async post(path: string, fields: Fields = {}, from = path): Promise<Answer> {
    const body = new URLSearchParams({ _csrf: await this.token(from) });
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    return this.#send(path, { method: "POST", body });
  }

  /** Sends a form with files. */
  async upload(path: string, fields: Fields, files: Record<string, File>, from = path) {
    const body = new FormData();
    body.set("_csrf", await this.token(from));
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    for (const [name, file] of Object.entries(files)) body.append(name, file, file.name);
    return this.#send(path, { method: "POST", body });
  }

  /** Sends exactly this body, without a token. */
  postBare(
    path: string,
    body: string | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.#send(path, { method: "POST", body, headers });
  }

  // Pages without a form have none; the sign-in page always has one.
  async token(path: string): Promise<string> {
    const page = await this.get(path);
    const found = /name="_csrf" value="([^"]+)"/.exec(page.text);
    return found?.[1] ?? (path === "/sign-in" ? "" : this.token("/sign-in"));
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html", ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(this.#origin + path, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get("location");
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
      location,
    };
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    if (value === "" || line.includes("01 Jan 1970")) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
