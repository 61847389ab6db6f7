/**
 * How the form reads and writes the files of the content folder.
 *
 * The form's own YAML writer would drop every comment and rewrite every line. Here a file's text travels through the form
 * in one more key; on saving, only the values that were changed are written anew, and all else stays as it was, byte for
 * byte. Scalars are text, as in `reading/frontmatter.py`: `8,5`, `0123` and `07/02/2024` stay what they are.
 */

import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, visit } from "yaml";

/** The key in which a file's own text goes through the form; no field shows it. */
export const SOURCE = "__source";

const FENCE = /^---[ \t]*\n(?<head>[^]*?\n)?---[ \t]*(?:\n(?<body>[^]*))?$/u;
const DAY = /^(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4}))$/u;
const IN_LIST = " *(?:[-+*]|\\d+[.)]) | {2,}";
/** Between paragraphs; a list is one block, because the editor closes the gaps between its items. */
const GAP = new RegExp(`(?<!\\n)(?:(?<!^(?:${IN_LIST}).*)\\n{2,}|\\n{2,}(?!${IN_LIST}))`, "mu");
/** Stars that emphasise: a star between two letters or figures multiplies. */
const EMPHASIS = /(?<![\\\p{L}\p{N}])\*|(?<!\\)\*(?![\p{L}\p{N}])/gu;
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u;
const SCHEMA = { schema: "failsafe", uniqueKeys: true };
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" };

/** A Markdown file with YAML front matter, as the form holds it. Throws where the front matter is no YAML mapping. */
export function readMarkdown(text) {
  const { head, body } = parts(text);
  return { ...values(head), body, [SOURCE]: text };
}

/** The text of a Markdown file as it is to be written; of a file that was there, only what was changed is new. */
export function writeMarkdown({ [SOURCE]: source, body = "", ...data }) {
  const before = source === undefined ? { head: "", body: "" } : parts(source);
  return `---\n${revised(before.head, data)}---\n${revisedBody(before.body, body)}`;
}

/** A YAML settings file, as the form holds it. */
export function readSettings(text) {
  const source = `${text}\n`;
  return { ...values(source), [SOURCE]: source };
}

/** The text of a settings file as it is to be written. */
export function writeSettings({ [SOURCE]: source = "", ...data }) {
  return revised(source, data);
}

/**
 * The body as it is to be written. The form's editor spells Markdown in its own way as soon as it shows a body (`_x_` for
 * `*x*`, one blank line for two): a paragraph that says what it said before is left as its author wrote it.
 */
function revisedBody(before, now) {
  if (!before.trim()) return `\n${now.trim()}\n`;
  const written = before.trim().split(GAP);
  const known = new Map(written.map((block) => [meaning(block), block]));
  const blocks = now.trim().split(GAP).map((block) => known.get(meaning(block)) ?? block);
  const gaps = [...now.trim().match(new RegExp(GAP, "gmu")) ?? [], ""];
  if (blocks.join("\n\n") === written.join("\n\n")) return before;
  return `${before.match(/^\s*/u)[0]}${blocks.map((block, index) => block + gaps[index]).join("")}\n`;
}

/** A paragraph of Markdown without the choices that change nothing: the marks of emphasis and lists, the width of tables. */
function meaning(block) {
  return block.split(/\n+/u).map(lineMeaning).join("\n");
}

function lineMeaning(line) {
  const level = Math.ceil(line.match(/^ */u)[0].length / 4);
  const hardBreak = line.endsWith("  ") ? "⏎" : "";
  const text = line.trim().replace(EMPHASIS, "_").replace(/^[+_-](?= )/u, "-").replace(/^([-_])\1{2,}$/u, "---");
  return `${level} ${text.startsWith("|") ? rowMeaning(text) : text}${hardBreak}`;
}

function rowMeaning(row) {
  return /^[|:\s-]+$/u.test(row) ? row.replace(/[:\s]/gu, "").replace(/-+/gu, "-") : row.replace(/ *\| */gu, "|");
}

function parts(text) {
  const found = text.match(FENCE);
  if (!found) throw new Error("thiếu dòng --- ở đầu hoặc cuối phần thông tin");
  return { head: found.groups.head ?? "", body: found.groups.body ?? "" };
}

/** The mapping of a YAML text, or nothing; no-break spaces are the spaces they look like, and every column stays. */
function mapping(head) {
  const { contents, errors } = parseDocument(head.replaceAll("\u00a0", " "), SCHEMA);
  if (errors.length) throw errors[0];
  if (contents && (!isMap(contents) || contents.flow)) throw new Error("mỗi khóa phải đứng ở một dòng riêng");
  return contents;
}

const values = (head) => plain(mapping(head)) || {};

/** A node as objects, lists and texts; a switch needs true and false, and a calendar the year before the month. */
function plain(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [key.value, plain(value)]));
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return "";
  if (node.type === Scalar.PLAIN && /^(?:true|false)$/u.test(node.value)) return node.value === "true";
  return dayOf(node.value);
}

/** A day as a calendar holds it, `2024-02-07`, however it was written; any other text as it is. */
function dayOf(text) {
  const { year, month, day, y = year, m = month, d = day } = text.trim().match(DAY)?.groups ?? {};
  return y ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : text;
}

/** The YAML text with these values: new keys stand after the key that the form shows before them. */
function revised(head, data) {
  const contents = mapping(head);
  const blocks = contents ? blocksOf(head, contents) : [];
  const preface = contents ? head.slice(0, blocks[0]?.start) : head;
  for (const block of blocks) block.text = block.key in data ? rewritten(block, data[block.key], head) : block.trail;
  return preface + withNew(blocks, data).map(({ text }) => text).join("");
}

/** The lines of each key; the comments and blank lines at its end, which speak of the next key, are its trail. */
function blocksOf(head, { items }) {
  const starts = items.map(({ key }) => key.range[0]);
  return items.map((pair, index) => {
    const lines = head.slice(starts[index], starts[index + 1]);
    return { key: pair.key.value, pair, start: starts[index], lines, trail: trailOf(lines) };
  });
}

function trailOf(lines) {
  const all = lines.split(/(?<=\n)/u);
  const last = all.findLastIndex((line) => line.trim() && !line.startsWith("#"));
  return all.slice(last + 1).join("");
}

function rewritten({ pair, start, lines, trail }, value, head) {
  if (same(plain(pair.value), value)) return lines;
  const edits = editsOf(pair.value, value, head);
  if (edits) return spliced(head, start, start + lines.length, edits);
  pair.key.commentBefore = pair.key.spaceBefore = undefined;
  pair.value = updated(pair.value, value);
  return `${rendered([pair])}${trail}`;
}

/** The changed scalars and braces with their new texts; nothing where lines must come or go. */
function editsOf(node, value, head) {
  if (same(plain(node), value)) return [];
  const [from, to] = node?.range ?? [0, 0];
  if (node?.flow || (isScalar(node) && !isObject(value) && !Array.isArray(value))) {
    const text = to > from && !node.type?.startsWith("BLOCK") ? inline(value, node, head) : undefined;
    return text && [{ from, to, text }];
  }
  const edits = innerPairs(node, value)?.map(([item, now]) => editsOf(item, now, head));
  return edits?.every(Boolean) ? edits.flat() : undefined;
}

/** The values in a node beside those that are to be there; nothing where they are not the same in number and name. */
function innerPairs(node, value) {
  if (isSeq(node) && Array.isArray(value) && node.items.length === value.length) {
    return node.items.map((item, index) => [item, value[index]]);
  }
  const named = isMap(node) && isObject(value) && node.items.length === Object.keys(value).length;
  return named && node.items.every(({ key }) => key.value in value) ? node.items.map((pair) => [pair.value, value[pair.key.value]]) : undefined;
}

function spliced(head, start, end, edits) {
  const cuts = [start, ...edits.flatMap(({ from, to }) => [from, to]), end];
  return edits.map(({ text }, index) => head.slice(cuts[2 * index], cuts[2 * index + 1]) + text).join("") + head.slice(cuts.at(-2), end);
}

/**
 * A value on one line: numbers and switches bare, texts in double quotes, in which JSON and YAML agree; what a node had
 * already as it was. Nothing for a text of several lines.
 */
function inline(value, node, head) {
  if (node && same(plain(node), value)) return head.slice(node.range[0], node.range[1]);
  if (Array.isArray(value)) return listed("[]", value.map((item, index) => inline(item, isSeq(node) ? node.items[index] : undefined, head)));
  if (isObject(value)) {
    const texts = Object.keys(value).map((key) => [key, inline(value[key], isMap(node) ? node.get(key, true) : undefined, head)]);
    return listed("{}", texts.map(([key, text]) => text && `${/^[\w-]+$/u.test(key) ? key : JSON.stringify(key)}: ${text}`));
  }
  const text = String(value);
  if (text.includes("\n")) return undefined;
  return typeof value === "boolean" || NUMBER.test(text) ? text : JSON.stringify(text);
}

const listed = ([open, close], texts) => (texts.every(Boolean) ? `${open}${texts.join(", ")}${close}` : undefined);

/** The node with another value, as much of it kept as still holds: its style, its comments, the order of its keys. */
function updated(node, value) {
  if (node && same(plain(node), value)) return node;
  if (isMap(node) && isObject(value)) return updatedMap(node, value);
  if (isSeq(node) && Array.isArray(value)) return updatedList(node, value);
  return fresh(value);
}

function updatedMap(map, value) {
  map.items = map.items.filter(({ key }) => key.value in value);
  for (const pair of map.items) pair.value = updated(pair.value, value[pair.key.value]);
  for (const key of Object.keys(value).filter((name) => !map.has(name))) map.set(key, fresh(value[key]));
  return map;
}

/** Items that are as they were keep their nodes wherever they now stand; a changed one takes the free node at its place. */
function updatedList(list, items) {
  const free = new Set(list.items);
  const take = (node) => (free.delete(node) ? node : undefined);
  const kept = items.map((item) => take([...free].find((node) => same(plain(node), item))));
  list.items = items.map((item, index) => kept[index] ?? updated(take(list.items[index]), item));
  return list;
}

function withNew(blocks, data) {
  const all = [...blocks];
  const keys = Object.keys(data);
  for (const [index, key] of keys.entries()) {
    if (data[key] === false || all.some((block) => block.key === key)) continue; // a switch that was never turned is off
    const after = all.findLastIndex((block) => keys.slice(0, index).includes(block.key));
    all.splice(after + 1, 0, { key, text: rendered([new Document().createPair(key, fresh(data[key]))]) });
  }
  return all;
}

function rendered(pairs) {
  const alone = new Document({}, SCHEMA);
  alone.contents.items = pairs;
  return `${alone.toString(LAYOUT).trimEnd()}\n`;
}

/** A new node, written as `inline` says; a text of several lines as a block. */
function fresh(value) {
  const node = new Document().createNode(value);
  visit(node, {
    Scalar(key, scalar) {
      if (key === "key") return;
      scalar.value ??= "";
      const text = inline(scalar.value);
      scalar.value = String(scalar.value);
      scalar.type = text === undefined ? Scalar.BLOCK_LITERAL : text === scalar.value ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two values say the same in a file, where `true` and "true" do, whatever the order of the keys. */
function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
  }
  return typeof one !== "object" && typeof other !== "object" && String(one) === String(other);
}
