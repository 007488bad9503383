// What is read from the channel's activities.
import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { readMessage } from "../../src/teams/inbound.ts";

function message(text: string, html?: string): Activity {
  const attachments = html === undefined ? [] : [{ contentType: "text/html", content: html }];
  return { type: "message", text, attachments, recipient: { id: "28:bot", name: "Tertialbot" } } as unknown as Activity;
}

function textOf(activity: Activity): string {
  const inbound = readMessage(activity);
  return inbound.kind === "text" ? inbound.text : assert.fail(inbound.kind);
}

describe("a message in the personal chat", () => {
  it("keeps the lists and paragraphs that Teams sends as HTML", () => {
    const html =
      "<p>Vi har:</p><ul><li>ett <b>fetstilt</b> ord</li><li>två</li></ul><ol><li>först</li><li>sedan</li></ol>";
    assert.equal(
      textOf(message("Vi har:ett fetstilt ordtvåförstsedan", html)),
      "Vi har:\n\n- ett fetstilt ord\n- två\n\n1. först\n2. sedan",
    );
  });

  it("is taken as it is without HTML, and with HTML that says nothing or too much", () => {
    assert.equal(textOf(message("rad 1\nrad 2")), "rad 1\nrad 2");
    assert.equal(textOf(message("kvar", "<p> </p>")), "kvar");
    assert.equal(textOf(message("kvar", `<p>${"x".repeat(500_000)}</p>`)), "kvar");
  });

  it("has no mention of the bot in it", () => {
    const html =
      '<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Tertialbot</span> fortsätt</p>';
    const entities = [{ type: "mention", text: "<at>Tertialbot</at>", mentioned: { id: "28:bot" } }];
    assert.equal(textOf({ ...message("<at>Tertialbot</at> fortsätt", html), entities } as Activity), "fortsätt");
    assert.equal(textOf({ ...message("<at>Tertialbot</at> fortsätt"), entities } as Activity), "fortsätt");
  });
});
