/** What is handed on with a link: the QR code and the card, in a site that does not know its address. */
import { testCards } from "./card-laws.ts";
import { testQrCodes } from "./qr-laws.ts";

const built = { dist: process.env.DIST ?? "dist" };

testQrCodes(built);
testCards(built);
