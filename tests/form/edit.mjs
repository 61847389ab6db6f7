/** Does to files what the form does: reads a list of {kind, text, set, unset} from standard input, writes the texts as saved. */

import { readFileSync } from "node:fs";

import { readMarkdown, readSettings, writeMarkdown, writeSettings } from "../../plugins/initiatives/form/browser/format.mjs";

const FORMATS = { md: [readMarkdown, writeMarkdown], yml: [readSettings, writeSettings] };

function saved({ kind, text, set = {}, unset = [] }) {
  const [read, write] = FORMATS[kind];
  const held = structuredClone(text === null ? {} : read(text.trim().replace(/\r\n?/gu, "\n")));
  for (const key of unset) delete held[key];
  for (const [path, value] of Object.entries(set)) {
    const steps = path.split(".");
    const last = steps.pop();
    steps.reduce((inside, step) => inside[step], held)[last] = value;
  }
  return `${write(held).trim()}\n`;
}

const jobs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(jobs.map(saved)));
