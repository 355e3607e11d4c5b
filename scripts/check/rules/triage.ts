import type { Problem } from "../../../src/lib/problem.ts";
import { unreached } from "../../../src/lib/triage.ts";
import { nearest } from "../nearest.ts";
import type { ContentRule } from "../types.ts";

/** Who cannot type the error finds it by clicking: every error is at a stage of /triage/. */
export const triage: ContentRule = {
	name: "triage",
	description: "Every error appears at a stage of content/triage.yaml, whose ids are unique and known.",
	scope: "content",
	check({ content }) {
		const file = content.triage;
		if (!file) return [];
		const problems: Problem[] = [];
		const { stages, assigned } = file.data;
		const report = (path: (string | number)[], found: string, expected: string, mend: string) => {
			problems.push({ rule: triage.name, file: file.file, line: file.lineOf(path), found, expected, mend });
		};

		const ids = stages.map(({ id }) => id);
		stages.forEach(({ id }, index) => {
			if (ids.indexOf(id) < index)
				report(
					["stages", index, "id"],
					`a second stage "${id}"`,
					"each id once: it is an address",
					"give it another id",
				);
		});
		assigned.forEach(({ code, stages: named }, index) => {
			const first = assigned.findIndex((other) => other.code === code);
			if (first < index)
				report(
					["assigned", index, "code"],
					`article ${code} is assigned a second time (the first: line ${file.lineOf(["assigned", first, "code"])})`,
					"each article once",
					"put all its stages on one line",
				);
			named.forEach((id, place) => {
				if (ids.includes(id)) return;
				const near = nearest(id, ids);
				report(
					["assigned", index, "stages", place],
					`unknown stage "${id}"`,
					"the id of a stage of this file",
					near ? `write "${near}", the nearest that exists` : `add it to \`stages\``,
				);
			});
		});

		for (const article of unreached(
			content.articles.map(({ data }) => data),
			file.data,
		)) {
			const source = content.articles.find(({ data }) => data === article);
			if (!source) continue;
			const { code, errors } = article;
			problems.push({
				rule: triage.name,
				file: source.file,
				line: source.lineOf(["errors", 0, "where"]),
				found: `error article ${code} is at no stage of /triage/ (where: ${errors.map(({ where }) => where).join("; ")})`,
				expected: `a stage for every error: ${ids.join(", ")}`,
				mend: `write in \`where\` at which step it appears, or add { code: "${code}", stages: [${ids[0]}] } to \`assigned\` in ${file.file}`,
			});
		}
		return problems;
	},
};
