// Find each quote of a text by its words, with the Apache Annotator's algorithm.
import { readFileSync } from "node:fs";
import { textQuoteSelectorMatcher } from "@apache-annotator/selector";

class Text {
  constructor(data) { this.currentChunk = { data, equals: other => other.data === data }; }
  nextChunk() { return null; }
  previousChunk() { return null; }
  precedesCurrentChunk() { return false; }
}

const { text, selectors } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const places = [];
for (const [quote] of selectors) {
  const found = [];
  for await (const match of textQuoteSelectorMatcher(quote)(new Text(text)))
    found.push([match.startIndex, match.endIndex]);
  places.push(found);
}
console.log(JSON.stringify(places));
