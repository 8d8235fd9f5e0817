import mongoose from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import { addDocument } from "../../../src/features/documents/add-document.js";
import { addVersion } from "../../../src/features/versions/add-version.js";
import { publishVersion } from "../../../src/features/versions/publish-version.js";
import { runChecks } from "../../../src/platform/checks.js";
import { workAll } from "../../../src/platform/jobs/index.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";
import { aDecree, aVersion, firstText, secondText } from "../versions/fixtures.js";
import "../../../src/wiring.js";

useDatabase();
const now = new Date("2026-01-14T02:00:00Z");

async function publish(text: string, basedOn: string | null): Promise<string> {
  const added = await addVersion(aVersion({ text, basedOn }), now);
  const act = { versionId: added._id, revision: added.revision, gapReason: null, by: "Lan" };
  await publishVersion(act, { now, pauseSeconds: 300 });
  return added._id;
}

beforeEach(async () => {
  await clearDatabase();
  await addDocument("nd-1-2025", aDecree, now);
  await publish(secondText, await publish(firstText, null));
  await workAll(now);
});

type Remark = { _id: string; code: string | null; state: string; history: object[] };

async function broken(): Promise<string[]> {
  const results = await runChecks();
  return results.flatMap((result) => result.broken.map(({ where, what }) => `${where} ${what}`));
}

async function tamper(collection: string, filter: object, update: object): Promise<void> {
  const result = await mongoose.connection.collection(collection).updateOne(filter, update);
  expect(result.modifiedCount).toBe(1);
}

it("finds nothing in what the service wrote", async () => {
  expect(await runChecks()).toHaveLength(4);
  expect(await broken()).toEqual([]);
});

describe("finds", () => {
  it("a text of another length", async () => {
    await tamper("versions", { n: 1 }, { $inc: { textLength: 1 } });
    const length = firstText.length;
    expect(await broken()).toEqual([
      `nd-1-2025@1 has ${length} characters instead of ${length + 1}`,
    ]);
  });

  it("a comparison whose words are not those of the provision", async () => {
    await tamper(
      "provision_changes",
      { before: "art_2__cl_1" },
      { $set: { words: [["=", "1."]] } },
    );
    expect(await broken()).toEqual([
      "nd-1-2025@1 to nd-1-2025@2 the words before of art_2__cl_1 do not rebuild",
      "nd-1-2025@1 to nd-1-2025@2 the words after of art_2__cl_1 do not rebuild",
    ]);
  });

  it("a comparison whose lines do not rebuild", async () => {
    await tamper("comparisons", {}, { $pop: { hunks: 1 } });
    expect(await broken()).toEqual([
      "nd-1-2025@1 to nd-1-2025@2 its lines are not those of the two texts",
    ]);
  });

  it("a comparison that is not stored", async () => {
    await mongoose.connection.collection("comparisons").deleteMany({});
    expect(await broken()).toEqual(["nd-1-2025@1 to nd-1-2025@2 is not stored"]);
  });

  it("a remark without a state, without a receipt code, without a history", async () => {
    const remarks = mongoose.connection.collection<Remark>("feedback");
    const history = [{ act: "submit" }];
    await remarks.insertMany([
      { _id: "a", code: null, state: "lost", history },
      { _id: "b", code: null, state: "submitted", history },
      { _id: "c", code: "GY-2026-1", state: "submitted", history: [] },
    ]);
    expect(await broken()).toEqual([
      "a is in no state (lost)",
      "b is submitted without a receipt code",
      "GY-2026-1 has no history",
    ]);
  });

  it("a mail that waits for more than a day", async () => {
    const mails = mongoose.connection.collection<{ _id: string }>("mails");
    const mail = { _id: "old", state: "waiting", createdAt: now, notBefore: now };
    await mails.insertOne(mail);
    expect(await broken()).toEqual(["old has waited for more than a day"]);
  });
});
