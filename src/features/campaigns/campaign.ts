/** A consultation: named organizations are asked about one text until a day. */
export type Campaign = {
  _id: string;
  title: { vi: string; en: string };
  documentId: string;
  /** The text or draft that is asked about. */
  versionId: string;
  opensOn: string;
  /** The last day on which an answer is in time. */
  deadline: string;
  asked: Asked[];
  answers: Answer[];
  /** Longer deadlines, each as a fact. */
  extensions: { organizationId: string; until: string; reason: string; by: string; at: Date }[];
  createdBy: string;
  createdAt: Date;
};

/** Names as they were when the organization was asked. */
export type Asked = {
  organizationId: string;
  name: string;
  short: string;
  provinceCode: string | null;
};

export type AnswerKind = "answered" | "no-comment";
export type Answer = {
  organizationId: string;
  kind: AnswerKind;
  note: string;
  by: string;
  at: Date;
};

export type CoverageState = "answered" | "no-comment" | "waiting" | "late";
export type CoverageRow = Asked & {
  state: CoverageState;
  deadline: string;
  extended: boolean;
  answeredAt: Date | null;
};
export type Coverage = {
  rows: CoverageRow[];
  counts: Record<CoverageState, number>;
  extended: number;
};

/** Who answered, who is late: the day of the deadline is still in time. */
export function coverageOf(campaign: Campaign, today: string): Coverage {
  const rows = campaign.asked.map((asked): CoverageRow => {
    const answer = campaign.answers.find((one) => one.organizationId === asked.organizationId);
    const extension = campaign.extensions.findLast(
      (one) => one.organizationId === asked.organizationId,
    );
    const deadline = extension?.until ?? campaign.deadline;
    const open = today > deadline ? "late" : "waiting";
    return {
      ...asked,
      state: answer?.kind ?? open,
      deadline,
      extended: extension !== undefined,
      answeredAt: answer?.at ?? null,
    };
  });
  const count = (state: CoverageState) => rows.filter((row) => row.state === state).length;
  return {
    rows,
    counts: {
      answered: count("answered"),
      "no-comment": count("no-comment"),
      waiting: count("waiting"),
      late: count("late"),
    },
    extended: rows.filter(({ extended }) => extended).length,
  };
}
