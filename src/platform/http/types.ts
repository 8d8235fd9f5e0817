import type { Lang, Translate } from "../messages/messages.js";
import type { Actor } from "../policy.js";

export type PageData = { title: string } & Record<string, unknown>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the one way Express's types are extended
  namespace Express {
    interface Request {
      actor: Actor;
      lang: Lang;
      t: Translate;
      /** What of the configuration pages say or link with. */
      settings: { demonstration: boolean; publicUrl: string; publishPauseSeconds: number };
      /** The token of this visitor's forms; asking for it sets its cookie. */
      formToken: () => string;
      /** Whether the body carries this visitor's token. */
      hasFormToken: () => boolean;
    }
    interface Response {
      /** A page template in the layout, as a string. */
      renderPage: (name: string, data: PageData) => string;
      /** Sends `templates/page/<name>.hbs` in the layout; set the status before. */
      page: (name: string, data: PageData) => void;
    }
  }
}
