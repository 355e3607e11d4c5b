import { describe, expect, test } from "vitest";
import { contactSchema } from "../../../src/schemas/index.ts";
import { CONTACT } from "../tiny.ts";
import { faults, refusals, without } from "./refusals.ts";

const change = (changes: object) => faults(contactSchema, { ...CONTACT, ...changes });
const phone = (number: string, tel: string) => change({ phones: [{ number, tel }] });
const silent = without(CONTACT, "phones");

describe("a contact", () => {
	test("may be as short as this", () => expect(faults(contactSchema, CONTACT)).toEqual([]));

	test.each(["order", "name", "role", "platforms", "for", "source"])("must have %s", (key) => {
		expect(faults(contactSchema, without(CONTACT, key))).toContain(key);
	});

	test("refuses a key that nobody knows", () => {
		expect(refusals(contactSchema, { ...CONTACT, fax: "1" })).toEqual([': Unrecognized key: "fax"']);
		expect(change({ phones: [{ number: "12333", tel: "12333", extension: "8" }] })).toEqual(["phones.0"]);
	});

	test("is of no use without any means to reach it", () => {
		expect(refusals(contactSchema, silent)).toEqual([": a contact needs a phone, QQ, address or members"]);
	});

	test.each([
		{ qq: ["4001112222"] },
		{ address: "某市某路 1 号" },
		{ members: ["hotline"] },
		{ phones: CONTACT.phones },
	])("is reached by any one means: %j", (means) => expect(faults(contactSchema, { ...silent, ...means })).toEqual([]));

	test.each([
		["400-111-2222", "4001112222"],
		["12333", "12333"],
		["028-85155680", "02885155680"],
	])("may have the phone %s", (number, tel) => expect(phone(number, tel)).toEqual([]));

	test.each(["400-CALL-CA", "028－85155680", "028 85155680", "1234", ""])("may not have the phone %j", (number) => {
		expect(phone(number, "4001112222")).toEqual(["phones.0.number"]);
	});

	test.each(["400-111-2222", "4OO1112222", "+864001112222", "123"])("may not dial %j", (tel) => {
		expect(phone("400-111-2222", tel)).toEqual(["phones.0.tel"]);
	});

	test.each([
		["order", 0],
		["order", 1.5],
		["role", "boss"],
		["qq.0", ["12a45"]],
		["postcode", "61004"],
		["members.0", ["Hot Line"]],
		["article", "404"],
		["platforms", []],
		["for", []],
		["source", []],
	])("refuses a bad %s: %j", (path, value) => {
		expect(change({ [path.split(".")[0] as string]: value })).toEqual([path]);
	});
});
