/**
 * Bundles the form (Sveltia CMS, our file format) into a folder: `node bundle.mjs FOLDER`.
 *
 * The npm build carries everything, but would still ask other hosts whether there is a newer version and whether the Git
 * host is well. Those addresses are answered by files beside the form instead; a test opens the form and sees whom it asks.
 */

import { createRequire } from "node:module";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const CMS = dirname(createRequire(import.meta.url).resolve("@sveltia/cms"));
const FONTS = /\.woff2$/u;

/**
 * What the package says and ours must not: addresses that it asks unbidden (answered beside the form), an inline style that
 * the Content-Security-Policy forbids (`form.css` has it), a typeface without Vietnamese letters, and a page that phones may
 * not enlarge (WCAG 1.4.4).
 */
const REPLACED = {
  "https://unpkg.com/@sveltia/cms": "release",
  "https://cdn.jsdelivr.net/fontsource/fonts": "assets",
  "https://www.githubstatus.com/api/v2/status.json": "status.json",
  "https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7": "status.json",
  '<svelte-css-wrapper style="display: contents">': "<svelte-css-wrapper>",
  '"Source Sans 3", system-ui': "system-ui",
  "`initial-scale=1`,`maximum-scale=1`": "`initial-scale=1`",
};

/** Where the package puts its styles into the page as <style>, which our Content-Security-Policy forbids: as style sheets instead. */
const INLINE_STYLE = /if\(!(\w+)\.querySelector\(`#`\+(\w+)\.hash\)\)\{let (\w+)=\w+\(`style`\);\3\.id=\2\.hash,\3\.textContent=\2\.code,\1\.appendChild\(\3\)\}/u;
const ADOPT = ({ root, hash, code }) => {
  const home = root.getRootNode();
  const adopted = (home.adoptedStyles ??= new Set());
  if (adopted.has(hash)) return;
  adopted.add(hash);
  const sheet = new ((home.defaultView ?? home.ownerDocument.defaultView).CSSStyleSheet)();
  sheet.replaceSync(code);
  home.adoptedStyleSheets.push(sheet);
};

/** What no field of ours uses: highlighting of program code, maps, drawings, other languages of the interface. */
const UNUSED = /^(?:@shikijs\/|leaflet\/|terra-draw|svgo\/)|\/locales\//u;

/** What the package leaves in English, or says in the words of programmers: texts of its interface by their keys. */
const OUR_WORDS = JSON.parse(await readFile(join(HERE, "words.json"), "utf8"));

function put(words, [key, ...rest], text) {
  if (rest.length) put((words[key] ??= {}), rest, text);
  else words[key] = text;
}

const ourOwnWords = {
  name: "our-own-words",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [theirs, ours] of Object.entries(REPLACED)) {
        if (!contents.includes(theirs)) throw new Error(`${theirs} is not in ${path}: look again at what this version does`);
        contents = contents.replaceAll(theirs, ours);
      }
      if (!INLINE_STYLE.test(contents)) throw new Error(`${path} puts its styles into the page in another way now`);
      contents = contents.replace(INLINE_STYLE, `(${ADOPT})({root:$1,hash:$2.hash,code:$2.code})`);
      return { contents, loader: "js" };
    });
    onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/]vi\.json$/ }, async ({ path }) => {
      const words = JSON.parse(await readFile(path, "utf8"));
      for (const [key, text] of Object.entries(OUR_WORDS)) put(words, key.split("."), text);
      return { contents: JSON.stringify(words), loader: "json" };
    });
    onResolve({ filter: /.*/ }, ({ path }) => {
      return UNUSED.test(path) && !path.endsWith("/vi.json") ? { path: "unused", namespace: "unused" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "export default {};", loader: "js" }));
  },
};

async function bundle(folder) {
  const old = await readdir(folder).catch(() => []);
  await Promise.all(old.filter((name) => /^chunk-.*\.js$/u.test(name)).map((name) => rm(join(folder, name))));
  await build({
    entryPoints: { form: join(HERE, "form.mjs") },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    entryNames: "[name]",
    chunkNames: "chunk-[hash]",
    plugins: [ourOwnWords],
    logLevel: "warning",
  });
  const { version } = JSON.parse(await readFile(join(CMS, "..", "package.json"), "utf8"));
  await mkdir(join(folder, "release"), { recursive: true });
  await writeFile(join(folder, "release", "package.json"), JSON.stringify({ version }));
  await writeFile(join(folder, "status.json"), JSON.stringify({ status: { indicator: "none" } }));
  await cp(join(CMS, "assets"), join(folder, "assets"), { recursive: true, filter: (path) => !/\.[a-z0-9]+$/iu.test(path) || FONTS.test(path) });
  await Promise.all(["form.css", "guide.css"].map((name) => cp(join(HERE, name), join(folder, name))));
  await cp(join(CMS, "..", "LICENSE.txt"), join(folder, "LICENSE-sveltia-cms.txt"));
}

await bundle(process.argv[2]);
