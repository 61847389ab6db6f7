/** The officers' form: Sveltia CMS in Vietnamese, with the project's own way of reading and writing files. */

import CMS from "@sveltia/cms";

import { readMarkdown, readSettings, writeMarkdown, writeSettings } from "./format.mjs";

const PREFERENCES = "sveltia-cms.prefs";

if (!localStorage.getItem(PREFERENCES)) {
  localStorage.setItem(PREFERENCES, JSON.stringify({ locale: "vi" }));
}
CMS.registerCustomFormat("record-frontmatter", "md", { fromFile: readMarkdown, toFile: writeMarkdown });
CMS.registerCustomFormat("settings", "yml", { fromFile: readSettings, toFile: writeSettings });
CMS.init();
