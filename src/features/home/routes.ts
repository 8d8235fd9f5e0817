import { routes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { anyone } from "../../platform/policy.js";
import { listDocuments } from "../documents/queries.js";
import { countFeedback } from "../feedback/queries.js";
import { waitingStates } from "../feedback/states.js";
import { versionsOfDocuments } from "../versions/queries.js";
import { latestChanges } from "./latest.js";
import { waitingFor } from "./waiting.js";
import { workedOn } from "./worked-on.js";

export const homeRoutes = routes("home");
const day = 86_400_000;
const legalDay = (offset: number) => legalDateOf(new Date(Date.now() + offset * day));

/** What waits for whom, the texts people work on, and what changed last. */
homeRoutes.get("/", anyone, async (req, res) => {
  const today = legalDay(0);
  const { documents } = await listDocuments({ today, limit: 50 });
  const ids = documents.map(({ _id }) => _id);
  const versions = (await versionsOfDocuments(ids)).filter(({ state }) => state === "published");
  const kept = { documents, versions };
  const days = { yesterday: legalDay(-1), inAWeek: legalDay(7) };
  const [waiting, shown, latest, counted] = await Promise.all([
    req.actor.kind === "account" ? waitingFor(req.actor, days) : null,
    workedOn(kept, { today, soon: legalDay(180) }, req),
    latestChanges(kept, req, 5),
    totals(),
  ]);
  const title = req.t("home.title");
  res.page("home/index", { title, waiting, documents: shown, latest, totals: counted });
});

async function totals() {
  const [filed, open, settled] = await Promise.all([
    countFeedback({}),
    countFeedback({ states: waitingStates }),
    countFeedback({ states: ["settled"] }),
  ]);
  return [
    { key: "filed", count: filed, href: "/feedback" },
    { key: "open", count: open, href: "/feedback?state=open" },
    { key: "settled", count: settled, href: "/feedback?state=settled" },
  ];
}
