import { describe, expect, test } from "vitest";
import { withComparison } from "../../../../src/search/client/comparison.ts";
import { analyse, makeLanguage } from "../../../../src/search/shared/analyse.ts";
import type { PlatformRecord } from "../../../../src/search/shared/records.ts";
import { PACK } from "./tiny-pack.ts";

const platform = (id: string, short: string, ...aliases: string[]): PlatformRecord => ({
	id,
	short,
	aliases,
	accent: ["", ""],
});
const platforms = [
	platform("river", "南河人社", "人社", "南河人社"),
	platform("drugs", "南河药械", "药械"),
	platform("lake", "北湖政采", "北湖", "北湖政采"),
	platform("cloud", "政采云", "政采云"),
	platform("home", "", "南河", "江城"),
];
const compares = (query: string) =>
	withComparison(analyse(query, makeLanguage(PACK), { platforms }), platforms).compares === true;

describe("a query compares", () => {
	test.each([
		["人社和药械 改名一样吗", "two platforms"],
		["北湖跟南河的助手是不是一个", "a platform and the region of others"],
		["药械和政采 从一个口进吗", "a platform and what others are called in short"],
	])("%s: %s", (query) => expect(compares(query)).toBe(true));
});

describe("a query does not compare", () => {
	test.each([
		["证书过期", "no platform"],
		["人社 证书过期", "one platform"],
		["南河 证书过期", "a region alone"],
		["南河 人社 证书过期", "a platform and its own region"],
		["南河药械 证书过期", "a platform whose name has its region in it"],
		["北湖江城 证书过期", "a town that no platform is called after"],
		["北湖政采 证书过期", "a platform whose name says the short one"],
		["政采云 证书过期", "another such"],
	])("%s: %s", (query) => expect(compares(query)).toBe(false));
});
