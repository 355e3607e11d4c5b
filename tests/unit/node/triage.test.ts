import { expect, test } from "vitest";
import { catalog } from "../../../src/node/catalog.ts";
import { triageTree } from "../../../src/node/triage.ts";

test("the ways of /triage/ lead to every error of every article, each on its own platform", () => {
	const seen = new Set(
		triageTree().platforms.flatMap(({ platform, stages }) =>
			stages.flatMap(({ sights }) =>
				sights.map(({ article, error }) => {
					expect(article.platform).toBe(platform.id);
					return `${article.code} ${error.text}`;
				}),
			),
		),
	);
	const all = catalog().articles.flatMap(({ code, errors }) => errors.map(({ text }) => `${code} ${text}`));
	expect(all.length).toBeGreaterThan(20);
	expect([...seen].sort()).toEqual(all.sort());
});
