// How the samples of one group of cards are made.
import type { Deployment } from "../../store/deployment-files.ts";
import type { Card } from "../../teams/cards/render-card.ts";
import type { Speaker } from "../../teams/cards/speaker.ts";

/** Makes the sample of each name, `<template>` or `<template>.<state>`. */
export type MakeSamples = (speaker: Speaker, deployment: Deployment) => Readonly<Record<string, () => Card>>;
