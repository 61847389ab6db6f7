/** The officers' form: Sveltia CMS in Vietnamese, with the project's own way of reading and writing files. */

import "./vietnamese.mjs";

import CMS from "@sveltia/cms";

import { readMarkdown, readSettings, writeMarkdown, writeSettings } from "./format.mjs";

/** The guide opens beside the form, so that nothing half written is left behind. */
addEventListener("click", ({ target }) => target.closest?.('a[href^="huong-dan/"]')?.setAttribute("target", "_blank"), { capture: true });

CMS.registerCustomFormat("record-frontmatter", "md", { fromFile: readMarkdown, toFile: writeMarkdown });
CMS.registerCustomFormat("settings", "yml", { fromFile: readSettings, toFile: writeSettings });
CMS.init();
