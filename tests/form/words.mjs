/** Which words of the form's interface have no Vietnamese: writes their keys, and those of ours that the package does not know. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const PACKAGE = dirname(dirname(createRequire(new URL("../../plugins/initiatives/form/browser/", import.meta.url)).resolve("@sveltia/cms")));
const OURS = new URL("../../plugins/initiatives/form/browser/words.json", import.meta.url);
/** What the package says of a configuration that cannot be used: ours is generated, and its maker reads English. */
const OF_THE_CONFIGURATION = /^config\./u;

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const flat = (words, at = "") => Object.entries(words).flatMap(([key, value]) => (value instanceof Object ? flat(value, `${at}${key}.`) : [at + key]));

/** The English words, which the package has in its program: the object literal around one of them. */
function english() {
  const program = readFileSync(join(PACKAGE, "npm", "index.js"), "utf8");
  const start = program.lastIndexOf("={create:`", program.indexOf("show_errors:`Show Errors`")) + 1;
  for (let end = program.indexOf("}", start); ; end = program.indexOf("}", end + 1)) {
    try {
      return Function(`return ${program.slice(start, end + 1)}`)();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}

const known = new Set(flat(english()));
const vietnamese = new Set([...flat(json(join(PACKAGE, "locales", "vi.json"))), ...Object.keys(json(OURS))]);
const missing = [...known].filter((key) => !vietnamese.has(key) && !OF_THE_CONFIGURATION.test(key));
process.stdout.write(JSON.stringify({ known: known.size, missing, unknown: Object.keys(json(OURS)).filter((key) => !known.has(key)) }));
