// How Teams shows cards: sizes, spacings and colours of its light and its dark theme.
interface Colours {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly border: string;
  readonly field: string;
  readonly accent: string;
  readonly good: string;
  readonly attention: string;
  readonly warning: string;
  readonly emphasis: string;
  readonly attentionBack: string;
  readonly warningBack: string;
}

export const themes = {
  light: {
    page: "#f5f5f5",
    card: "#ffffff",
    text: "#242424",
    subtle: "#616161",
    border: "#d1d1d1",
    field: "#ffffff",
    accent: "#5b5fc7",
    good: "#92c353",
    attention: "#c4314b",
    warning: "#835c00",
    emphasis: "#f5f5f5",
    attentionBack: "#fcf4f6",
    warningBack: "#fff9f5",
  },
  dark: {
    page: "#1f1f1f",
    card: "#292929",
    text: "#ffffff",
    subtle: "#adadad",
    border: "#666666",
    field: "#1f1f1f",
    accent: "#7f85f5",
    good: "#92c353",
    attention: "#e37d80",
    warning: "#f2c661",
    emphasis: "#333333",
    attentionBack: "#3e1f25",
    warningBack: "#3d2c12",
  },
} as const satisfies Readonly<Record<string, Colours>>;

/** The renderer's settings for a theme. */
export function hostConfig(colours: Colours): object {
  const tone = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: colours.text, subtle: colours.subtle },
    dark: tone(colours.text),
    light: tone(colours.subtle),
    accent: tone(colours.accent),
    good: tone(colours.good),
    attention: tone(colours.attention),
    warning: tone(colours.warning),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colours.border },
    supportsInteractivity: true,
    containerStyles: {
      default: container(colours.card),
      emphasis: container(colours.emphasis),
      attention: container(colours.attentionBack),
      warning: container(colours.warningBack),
      good: container(colours.emphasis),
      accent: container(colours.emphasis),
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 8, style: "emphasis" },
    },
    inputs: { label: { requiredInputs: { suffix: " *" }, inputSpacing: 4 }, errorMessage: { spacing: 4 } },
    factSet: { title: { weight: "Bolder", maxWidth: 150 }, spacing: 12 },
    textStyles: { heading: { weight: "Bolder", size: "Default" } },
    adaptiveCard: { allowCustomStyle: false },
  };
}
