// Samples of the cards on which a coordinator reads and changes the register.
import { day } from "../../domain/day.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { DutyRole } from "../../domain/person.ts";
import { noticeCard } from "../../teams/cards/plain-cards.ts";
import { contactCard, organisationCard, registerCard } from "../../teams/cards/register-cards.ts";
import type { ContactView, OrganisationView } from "../../usecases/view-register.ts";
import type { MakeSamples } from "./make-samples.ts";

const angen: Organisation = {
  id: "angens-stadsdelsnamnd",
  name: "Ängens stadsdelsnämnd",
  type: "district-board",
  tags: [],
  predecessors: [],
};

function contactsOf(primary: string, deputy: string): readonly [ContactView, ContactView] {
  const email = (name: string) => `${name.split(" ")[0]?.toLowerCase()}@example.se`;
  const contact = (name: string, role: DutyRole): ContactView => {
    return {
      person: { id: name, name, email: email(name), phone: "08-465 004 09", duties: [] },
      role,
      mark: "00000000",
    };
  };
  return [contact(primary, "primary"), contact(deputy, "deputy")];
}

export const registerTaskSamples: MakeSamples = (speaker) => {
  const { register } = speaker.words.coordinator;
  const chat = contactsOf("Anna Åström", "Björn Öberg");
  const organisation = { ...angen, id: "ekbacken", name: "Ekbackens stadsdelsnämnd", diarienummer: "EKB 2026/118" };
  const shownOne: OrganisationView = {
    kind: "organisation",
    organisation,
    mark: "0a1b2c3d",
    predecessors: [],
    contacts: chat,
  };
  const merged = {
    ...shownOne,
    organisation: { ...angen, validFrom: day("2026-07-01") },
    predecessors: ["Norra nämnden", "Östra nämnden"],
    contacts: [],
  };
  const organisations = [shownOne, merged, ...Array.from({ length: 8 }, () => shownOne)];
  const [contact] = chat;
  return {
    register: () => registerCard(speaker, { kind: "register", organisations }, { search: "", page: 0 }),
    "register.none": () => registerCard(speaker, { kind: "register", organisations: [] }, { search: "xyz", page: 0 }),
    "register-organisation": () => organisationCard(speaker, shownOne),
    "register-organisation.saved": () =>
      organisationCard(speaker, merged, { told: { text: register.task.changed, isGood: true } }),
    "register-organisation.refused": () =>
      organisationCard(speaker, shownOne, {
        told: { text: register.task.refused(register.rows.nameTaken("Parknämnden")), isGood: false },
      }),
    "register-contact": () => contactCard(speaker, shownOne, contact),
    "register-contact.refused": () =>
      contactCard(speaker, shownOne, contact, { error: register.task.fault.emailTaken }),
    "notice.register-last": () =>
      noticeCard(
        speaker,
        "",
        [register.task.last("Anna Åström", organisation.name)],
        [
          {
            title: register.task.endAnyway,
            verb: "endDuty",
            data: { organisation: "ekbacken", person: "anna", sure: "yes" },
          },
          { title: register.task.keep, verb: "showOrganisation", data: { organisation: "ekbacken" } },
        ],
      ),
  };
};
