export const roles = [
  "contributor",
  "lead",
  "unit-officer",
  "drafting-lead",
  "legal-officer",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export type AccountActor = {
  kind: "account";
  accountId: string;
  name: string;
  email: string;
  role: Role;
  organizationId: string;
  /** As it stands in letters: "Sở Khoa học và Công nghệ tỉnh Hà Tĩnh". */
  organizationName: string;
  /** As it stands in lists and on buttons: "Sở KH&CN Hà Tĩnh". */
  organizationShortName?: string;
};

/** Who asks: a reader without sign-in, or somebody with an account. */
export type Actor = { kind: "reader" } | AccountActor;

/** Whether somebody may use a route at all; what they may see there is the feature's own question. */
export type Policy = (actor: Actor) => boolean;

export const anyone: Policy = () => true;
export const signedIn: Policy = (actor) => actor.kind === "account";

/** The policy "one of these roles". */
export const can =
  (...allowed: Role[]): Policy =>
  (actor) =>
    actor.kind === "account" && allowed.includes(actor.role);
