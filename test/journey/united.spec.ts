// Someone who was asked as a colleague, and is put on the city's list later: one person, in one chat, who goes on.
import assert from "node:assert/strict";
import { atFirstQuestion } from "./chapters.ts";
import { runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

const email = "eva.ny@example.se";

onBothStores("a colleague who is listed as a contact person later", (store) => {
  const bot = runningBot(store);

  it("answers for the organisation in the chat that they had, and still sees the question that was passed on", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.click("askColleague");
    await anna.click("refer", { email, note: "Vet du det här?" });
    bot().connector.emails.set("29:eve", email);
    const eva = bot().person("stranger");
    await eva.write("hej");
    assert.match(eva.says(), /Vet du det här\?/);
    const duties = [{ organisationId: "parknamnden", role: "deputy" }] as const;
    await bot().ports.people.save({ value: { id: "eva-ny", name: "Eva Ny", email, phone: "", duties } });
    await eva.write("status");
    assert.match(eva.says(), /Parknämnden/);
    const card = eva.messageWith("reply");
    await eva.use(card, "reply", { text: "Svar från den som står på listan." });
    const { value } = (await bot().ports.people.get("eva-ny")) ?? assert.fail("no Eva");
    assert.equal(value.chat?.conversationId, eva.conversationId);
    assert.match(anna.says(), /Svar från den som står på listan\./);
    assert.equal(bot().journal.of("person.united").length, 1);
  });

  it("is never a guest from another tenant, whatever address the invitation had", async () => {
    bot().connector.emails.set("29:eve", "david.lind@example.se");
    bot().connector.guests.add("29:eve");
    const david = (await bot().ports.people.get("david")) ?? assert.fail("no David");
    await bot().ports.people.save({
      ...david,
      value: { ...david.value, email: "david.lind@example.se", aadObjectId: undefined },
    });
    const guest = bot().person("stranger");
    await guest.write("status");
    assert.match(guest.says(), /känner tyvärr inte igen dig/);
    bot().connector.guests.clear();
    await guest.write("status");
    assert.doesNotMatch(guest.says(), /känner tyvärr inte igen dig/);
  });
});
