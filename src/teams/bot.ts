// Receives the channel's activities and hands each to the one place that answers it.
import {
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type FileConsentCardResponse,
  TeamsActivityHandler,
  type TurnContext,
} from "botbuilder";
import { arriveInChannel, refuseInChannel, takeChannelTurn } from "./channel-chat.ts";
import { invokeResponse } from "./deliver.ts";
import { acceptFile, declineFile } from "./file-consent.ts";
import { isPersonal, readChange, readMessage } from "./inbound.ts";
import { type ChatOptions, noteRemoval, takePersonalTurn } from "./personal-chat.ts";
import type { UploadFile } from "./upload-file.ts";

export class Bot extends TeamsActivityHandler {
  readonly #options: ChatOptions;
  readonly #upload: UploadFile;

  constructor(options: ChatOptions, upload: UploadFile) {
    super();
    this.#options = options;
    this.#upload = upload;
    this.onMessage(async (context) => {
      if (isPersonal(context.activity)) await takePersonalTurn(options, context, readMessage(context.activity));
      else await takeChannelTurn(options, context);
    });
    // A personal installation also comes as a conversation update; greeting on this one alone greets once.
    this.onInstallationUpdateAdd(async (context) => {
      if (isPersonal(context.activity)) await takePersonalTurn(options, context, { kind: "arrived" });
      else await arriveInChannel(options, context);
    });
    this.onInstallationUpdateRemove(async (context) => {
      if (isPersonal(context.activity)) await noteRemoval(options, context);
    });
  }

  protected override dispatchMessageUpdateActivity(context: TurnContext): Promise<void> {
    return this.#follow(context);
  }

  protected override dispatchMessageDeleteActivity(context: TurnContext): Promise<void> {
    return this.#follow(context);
  }

  /** In a channel nobody's text is kept, so that there is nothing to follow. */
  async #follow(context: TurnContext): Promise<void> {
    const change = isPersonal(context.activity) ? readChange(context.activity) : undefined;
    if (change !== undefined) await takePersonalTurn(this.#options, context, change);
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    invoke: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    if (!isPersonal(context.activity)) return invokeResponse(refuseInChannel(this.#options));
    const data = { ...Object(invoke.action.data), verb: invoke.action.verb };
    const cardId = context.activity.replyToId;
    return invokeResponse(
      await takePersonalTurn(this.#options, context, { kind: "pressed", door: "invoke", data, cardId }),
    );
  }

  protected override handleTeamsFileConsentAccept(context: TurnContext, response: FileConsentCardResponse) {
    return acceptFile(this.#options, this.#upload, context, response);
  }

  protected override handleTeamsFileConsentDecline(context: TurnContext) {
    return declineFile(this.#options, context);
  }
}
