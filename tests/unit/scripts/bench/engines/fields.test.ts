import { expect, test } from "vitest";
import { toDocument } from "../../../../../scripts/bench/engines/fields.ts";

test("every block of an article goes to a field, and so do wordings that no page shows", () => {
	const document = toDocument(
		{
			code: "103",
			platform: "zcy",
			kind: "error",
			blocks: [
				{ type: "T", text: "标题" },
				{ type: "E", text: "错误" },
				{ type: "V", text: "另一种写法" },
				{ type: "H", text: "原因" },
				{ type: "P", text: "没装驱动" },
				{ type: "S", text: "装驱动" },
				{ type: "A", text: "读不到" },
			],
		},
		["插上没反应"],
	);
	expect(document).toEqual({
		code: "103",
		platform: "zcy",
		title: "标题",
		errors: "错误\n另一种写法",
		asks: "读不到\n插上没反应",
		text: "原因\n没装驱动\n装驱动",
	});
});
