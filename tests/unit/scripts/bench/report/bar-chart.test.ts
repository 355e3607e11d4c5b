import { describe, expect, test } from "vitest";
import { drawBarChart } from "../../../../../scripts/bench/report/bar-chart.ts";

const chart = {
	title: "Bytes <all> & more",
	groups: [
		{ label: "ours", bars: [{ value: 50, text: "50", isOurs: true }] },
		{ label: "a < b", bars: [{ value: 100, text: "100", isOurs: false }] },
		{ label: "none", bars: [{ value: 0, text: "0", isOurs: false }] },
	],
};

/** Widths of the bars of a class. */
function widths(svg: string, name: string): number[] {
	return [...svg.matchAll(new RegExp(`<rect class="${name}" x="210"[^>]* width="(\\d+)"`, "g"))].map(([, width]) =>
		Number(width),
	);
}

describe("a bar chart", () => {
	test("draws bars as long as their values", () => {
		const svg = drawBarChart(chart);
		const [full = 0, none] = widths(svg, "peer");
		expect(widths(svg, "ours")).toEqual([full / 2]);
		expect(none).toBe(1);
	});

	test("can have a full bar that no value reaches", () => {
		const [full = 0] = widths(drawBarChart(chart), "peer");
		expect(widths(drawBarChart({ ...chart, most: 200 }), "peer")[0]).toBe(full / 2);
	});

	test("stays inside its picture", () => {
		const svg = drawBarChart({ ...chart, legend: { ours: "this site", others: "the others" } });
		const height = Number(/viewBox="0 0 680 (\d+(?:\.\d+)?)"/.exec(svg)?.[1]);
		const bottoms = [...svg.matchAll(/y="([\d.]+)" width="\d+" height="(\d+)"/g)].map(
			([, y, h]) => Number(y) + Number(h),
		);
		expect(bottoms.length).toBeGreaterThan(2);
		expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
	});

	test("writes names as text, never as markup", () => {
		const svg = drawBarChart(chart);
		expect(svg).toContain("Bytes &lt;all&gt; &amp; more");
		expect(svg).toContain("a &lt; b");
		expect(svg).not.toContain("<all>");
	});

	test("has colours for a dark ground, too", () => {
		expect(drawBarChart(chart)).toContain("prefers-color-scheme:dark");
	});
});
