import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IRunOptions,
  type Table,
} from "docx";
import { blockOf } from "./docx-blocks.js";
import { headTable, markParagraph, signature } from "./docx-head.js";
import { lineOf, millimetres, points } from "./docx-layout.js";
import type { Paper } from "./paper.js";

// Decree 30/2020, annex I: A4, Times New Roman, body 13–14 points, at least 6 points between
// paragraphs, left 30–35 mm, others 15–25 mm, page number at the top from the second page on.
const font = "Times New Roman";
const pageSize = { short: millimetres(210), long: millimetres(297) };
const margin = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  header: millimetres(10),
};

/** The paper as a Word file that officials go on editing. The same paper gives the same words. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { landscape } = paper;
  const document = new Document({
    creator: "Clausetrail",
    title: paper.title.join(" "),
    styles: { default: { document: { run: { font, size: points(13) } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // docx turns width and height round itself for a landscape page.
            size: {
              width: pageSize.short,
              height: pageSize.long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin,
          },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph("")] }) },
        children: childrenOf(paper),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function childrenOf(paper: Paper): (Paragraph | Table)[] {
  const width = textWidth(paper);
  const centred = (text: string, options: IRunOptions) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 60 },
      children: [lineOf(text, options)],
    });
  return [
    headTable(paper, width),
    ...(paper.mark === null ? [] : [markParagraph(paper.mark)]),
    new Paragraph({ spacing: { before: 120 } }),
    ...paper.title.map((line) => centred(line, { bold: true, size: points(14) })),
    ...(paper.subtitle === null ? [] : [centred(paper.subtitle, { italics: true })]),
    new Paragraph({ spacing: { after: 60 } }),
    ...paper.blocks.flatMap((block) => blockOf(block, width)),
    ...(paper.signer === null ? [] : [signature(paper.signer, width)]),
  ];
}

const textWidth = ({ landscape }: Paper) =>
  (landscape ? pageSize.long : pageSize.short) - margin.left - margin.right;

const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
