import { expect, test } from "vitest";
import { purge } from "../../../../src/offline/index/purge.ts";

const SAID = '<p class="note warm" id=all>文</p><script>e.className="is-shown"</script>';

test("rules for what is never said go, selector by selector", () => {
	expect(purge(".note,.cold{color:red}.cold p{margin:0}p{top:0}#all .is-shown{left:0}", SAID)).toBe(
		".note{color:red}p{top:0}#all .is-shown{left:0}",
	);
});

test("rules inside @media are looked at one by one; what is left empty goes too", () => {
	expect(purge("@media print{.cold{top:0}.note{top:1px}}@media print{.cold{top:0}}", SAID)).toBe(
		"@media print{.note{top:1px}}",
	);
});

test("what it cannot judge stays", () => {
	const style = '@page{margin:1cm}.note:not(.cold){top:0}[data-x=".cold"]{top:0}.warm:is(.a,.b){top:0}a{top:.5em}';
	expect(purge(style, SAID)).toBe(style);
});
