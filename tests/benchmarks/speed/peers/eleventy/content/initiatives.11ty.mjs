// The open data.
export const data = { permalink: "data/initiatives.json" };

const record = (item, site) => ({
  url: site.url + item.url,
  slug: item.fileSlug,
  title: item.data.title,
  summary: item.data.summary,
  published: item.date.toISOString().slice(0, 10),
  ...item.data.values,
});

export const render = ({ collections, site }) =>
  JSON.stringify({ initiatives: collections.initiatives.map((item) => record(item, site)) });
