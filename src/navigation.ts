import type { NavItem } from "./platform/http/page.js";
import { anyone, can, signedIn } from "./platform/policy.js";

/** The main navigation; each sees the places that they may enter. */
export const navigation: NavItem[] = [
  { href: "/documents", key: "nav.documents", policy: anyone },
  { href: "/feedback", key: "nav.feedback", policy: anyone },
  { href: "/desk", key: "nav.desk", policy: can("legal-officer", "drafting-lead", "unit-officer") },
  { href: "/campaigns", key: "nav.campaigns", policy: signedIn },
  { href: "/planned-amendments", key: "nav.planned-amendments", policy: anyone },
  { href: "/dossiers", key: "nav.dossiers", policy: can("legal-officer", "drafting-lead") },
  { href: "/subscriptions", key: "nav.subscriptions", policy: anyone },
  { href: "/admin", key: "nav.admin", policy: can("administrator") },
];
