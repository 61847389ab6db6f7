// Eleventy's settings: the pages of the initiatives by a layout, all others by templates over collections.
const ASPECTS = ["nam", "trang-thai", "linh-vuc", "don-vi", "loai", "doi-tuong"];
const newestFirst = (one, other) => other.date - one.date || (one.fileSlug < other.fileSlug ? -1 : 1);

export default function (config) {
  config.setQuietMode(true);
  config.addPassthroughCopy("theme");
  config.addPreprocessor("drafts", "md", (data) => (data.draft ? false : undefined));
  config.addGlobalData("aspects", ASPECTS);
  config.addGlobalData("site", { url: "https://sangkien.example.vn", title: "Sáng kiến cải cách hành chính" });
  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10).split("-").reverse().join("/"));
  config.addCollection("initiatives", (api) => api.getFilteredByGlob("content/sang-kien/*.md").sort(newestFirst));
  config.addCollection("facets", (api) => facets(api.getFilteredByGlob("content/sang-kien/*.md").sort(newestFirst)));
  return { dir: { input: "content", includes: "../_includes", output: "output" }, markdownTemplateEngine: false };
}

function facets(initiatives) {
  const found = new Map();
  for (const initiative of initiatives) {
    for (const prefix of ASPECTS) {
      for (const value of initiative.data.values[prefix]) {
        const path = `${prefix}/${value}`;
        if (!found.has(path)) found.set(path, { path, prefix, value, initiatives: [] });
        found.get(path).initiatives.push(initiative);
      }
    }
  }
  return [...found.values()];
}
