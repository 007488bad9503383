// A deployment's files: what is read from them, and that each mistake names file, line and remedy.
import assert from "node:assert/strict";
import { join } from "node:path";
import { AppError } from "../../src/domain/app-error.ts";
import { readDeployment } from "../../src/store/deployment-files.ts";
import { type Change, inDeployment, mistakesIn, questionnaire } from "./deployment-folder.ts";

const board = "questionnaires/board.v1.yaml";

describe("Reading a deployment", () => {
  it("gives organisations, people and periods as the domain knows them", () => {
    const deployment = inDeployment([], readDeployment);
    assert.deepEqual(
      deployment.organisations.map(({ id, tags, predecessors, validTo }) => ({ id, tags, predecessors, validTo })),
      [
        { id: "ek", tags: [], predecessors: ["al"], validTo: undefined },
        { id: "al", tags: [], predecessors: [], validTo: "2023-06-30" },
      ],
    );
    assert.deepEqual(deployment.people[0]?.email, "anna@example.se");
    assert.deepEqual(deployment.people[1]?.duties, [{ organisationId: "ek", role: "deputy" }]);
    assert.deepEqual(deployment.periods, [
      { id: "2026-T1", year: 2026, kind: "T1", opensOn: "2026-04-21", dueOn: "2026-05-13", closesOn: "2026-05-29" },
    ]);
  });

  it("does without people and periods", () => {
    const changes = [
      { file: "people.yaml", content: undefined },
      { file: "periods.yaml", content: undefined },
    ];
    const { people, periods } = inDeployment(changes, readDeployment);
    assert.deepEqual([people, periods], [[], []]);
  });

  it("knows the channels' folders that it names, and none where it names none", () => {
    const file = "channel-folders.yaml";
    const entry = '  - { channelId: "19:a@thread.tacv2", driveId: "b!d", folderId: 01F }\n';
    const read = (content: string | undefined) => inDeployment([{ file, content }], readDeployment).channelFolders;
    assert.deepEqual(read(undefined), {});
    assert.deepEqual(read(`folders:\n${entry}`), { "19:a@thread.tacv2": { driveId: "b!d", folderId: "01F" } });
    const twice = mistakesIn({ file, content: `folders:\n${entry}${entry}` });
    assert.match(twice.join(), /channel-folders\.yaml:3: the channel "?19:a@thread\.tacv2"? /);
    const without = mistakesIn({ file, content: 'folders:\n  - { channelId: "19:a" }\n' });
    assert.match(without.join(), /"driveId" is missing; write driveId/);
  });

  it("takes the questionnaires of another deployment where the folder says so", () => {
    const changes = [
      { file: "questionnaires.yaml", content: "from: other\n" },
      { file: "other/board.v1.yaml", content: questionnaire },
      { file: board, content: undefined },
    ];
    assert.equal(inDeployment(changes, readDeployment).questionnaires.version({ id: "board", version: 1 }).version, 1);
  });
});

describe("A mistake in a deployment", () => {
  const change = (file: string, replace: string, by: string) => ({ file, replace, by });
  const cases: readonly (readonly [title: string, changes: readonly Change[], expected: string])[] = [
    [
      "a value of the wrong kind",
      [change(board, "required: true", 'required: "ja"')],
      `${board}:19: "required" must be true or false; write required: true`,
    ],
    [
      "a missing key",
      [change(board, "        required: true\n", "")],
      `${board}:17: "required" is missing; write required: true`,
    ],
    [
      "a missing key in a group",
      [change(board, "types: [district-board]", "tags: [parks]")],
      `${board}:4: "types" is missing; write types: [first-one, second-one]`,
    ],
    [
      "an unknown key",
      [change(board, "required: true", "required: true\n        requred: true")],
      `${board}:20: "requred" is not a known key; correct its spelling or remove it`,
    ],
    [
      "a question with another one's id",
      [change(board, "id: culture", "id: cooperation")],
      `${board}:22: the question "cooperation" stands on line 17 already; give this one another`,
    ],
    [
      "a focus area without questions",
      [{ file: board, content: questionnaire.replace(/questions:\n[\s\S]*/, "questions: []\n") }],
      `${board}:16: "questions" must be a list with at least one entry; write at least one question below questions, or remove the focus area`,
    ],
    [
      "a questionnaire without any question",
      [{ file: board, content: questionnaire.replace(/focusAreas:\n[\s\S]*/, "focusAreas: []\n") }],
      `${board}:12: "focusAreas" must be a list with at least one entry; write at least one focus area with a question below focusAreas, or remove the file`,
    ],
    [
      "an empty file",
      [{ file: "periods.yaml", content: "" }],
      "periods.yaml:1: the file must be a group of keys; write some of periods on lines below it",
    ],
    [
      "an id with other characters",
      [change(board, "id: culture", "id: Kultur_1")],
      `${board}:22: "id" must be 1 to 80 of the characters a-z, 0-9 and -; write id: local-cooperation`,
    ],
    [
      "a file whose name is another version's",
      [change(board, "version: 1", "version: 2")],
      `${board}:1: id and version do not agree with the file's name; rename it to board.v2.yaml, or correct them`,
    ],
    [
      "text that is not YAML",
      [change(board, "title: Rubrik", "title: Rubrik: igen")],
      `${board}:7: this is not YAML (Nested mappings are not allowed in compact mappings); correct the line; indent with spaces, and put a text that holds ": " or " #" in quotes`,
    ],
    ["a tab", [change(board, "Inledning i", "Inledning\ti")], `${board}:8: there is a tab; write spaces in its place`],
    [
      "a letter written as two characters",
      [change(board, "Tillväxt", "Tillväxt".normalize("NFD"))],
      `${board}:15: a letter such as å is written as two characters; write it anew (Unicode NFC)`,
    ],
    [
      "a file in another encoding",
      [{ file: "periods.yaml", content: Buffer.from("# periodernas år\n", "latin1") }],
      "periods.yaml: the file is not in UTF-8; save it with that encoding, or å, ä and ö are lost",
    ],
    [
      "no organisations",
      [{ file: "organisations.yaml", content: undefined }],
      "organisations.yaml: the file is missing; add it, or choose another deployment folder",
    ],
    [
      "an organisation with another one's id",
      [
        change(
          "organisations.yaml",
          "predecessors: [al] }",
          "predecessors: [al] }\n  - { id: ek, name: E, type: district-board }",
        ),
      ],
      'organisations.yaml:3: the organisation "ek" stands on line 2 already; give this one another',
    ],
    [
      "an unknown predecessor",
      [change("organisations.yaml", "predecessors: [al]", "predecessors: [alm]")],
      'organisations.yaml:2: the predecessor "alm" is unknown; write the id of an organisation in this file',
    ],
    [
      "an organisation that nobody has questions for",
      [change("organisations.yaml", "type: district-board", "type: distrikt")],
      'organisations.yaml:2: the type "distrikt" is unknown; write one that a questionnaire names among its audience\'s types',
    ],
    [
      "an organisation that ends before it begins",
      [change("organisations.yaml", "validTo: 2023-06-30", "validFrom: 2023-07-01, validTo: 2023-06-30")],
      'organisations.yaml:3: "validTo" is before validFrom, 2023-07-01; write a day that is not before it',
    ],
    [
      "a duty to an unknown organisation",
      [change("people.yaml", "organisationId: ek, role: deputy", "organisationId: elk, role: deputy")],
      'people.yaml:13: the organisation "elk" is unknown; write the id of an organisation in organisations.yaml',
    ],
    [
      "an e-mail address that two people have, in whatever case",
      [change("people.yaml", "bjorn@example.se", "ANNA@example.se")],
      'people.yaml:10: the e-mail address "ANNA@example.se" stands on line 4 already; give this one another',
    ],
    [
      "a day that is not in the calendar",
      [change("periods.yaml", "dueOn: 2026-05-13", "dueOn: 2026-02-30")],
      'periods.yaml:2: "dueOn" must be a day of the calendar; write dueOn: 2026-05-13',
    ],
    [
      "a period that is due before it opens",
      [change("periods.yaml", "opensOn: 2026-04-21", "opensOn: 2026-05-14")],
      'periods.yaml:2: "dueOn" is before opensOn, 2026-05-14; write a day that is not before it',
    ],
    [
      "a period that closes before it is due",
      [change("periods.yaml", "closesOn: 2026-05-29", "closesOn: 2026-05-12")],
      'periods.yaml:2: "closesOn" is before dueOn, 2026-05-13; write a day that is not before it',
    ],
    [
      "a period's id in another spelling",
      [change("periods.yaml", "2026-T1", "T1 2026")],
      'periods.yaml:2: "id" must be a year and T1, T2 or VB; write id: 2026-T1',
    ],
  ];
  for (const [title, changes, expected] of cases) {
    it(`is told with file, line and remedy: ${title}`, () => assert.deepEqual(mistakesIn(...changes), [expected]));
  }

  it("is told for the same version in two files", () => {
    assert.deepEqual(mistakesIn({ file: "questionnaires/board.v2.yaml", content: questionnaire }), [
      "questionnaires/board.v2.yaml:1: id and version do not agree with the file's name; rename it to board.v1.yaml, or correct them",
      "questionnaires/board.v2.yaml:2: this id and version stand in board.v1.yaml already; give this one the next version",
    ]);
  });

  it("is told together with all others, by file and line", () => {
    const found = mistakesIn(
      { file: board, content: questionnaire.replace("title: Rubrik\n", "").replace("number: 1", "number: ett") },
      { file: "people.yaml", replace: "role: deputy", by: "role: boss" },
      { file: "periods.yaml", replace: "opensOn: 2026-04-21", by: "opensOn: snart" },
    );
    assert.deepEqual(found, [
      'people.yaml:13: "role" must be one of primary, deputy; write role: primary',
      'periods.yaml:2: "opensOn" must be a day of the calendar; write opensOn: 2026-05-13',
      `${board}:1: "title" is missing; write title: dokumentets rubrik`,
      `${board}:13: "number" must be a whole number from 1; write number: 1`,
    ]);
  });

  it("is told when the folder is missing, or has no questionnaires", () => {
    const absent = (folder: string) => () => readDeployment(join(folder, "elsewhere"));
    inDeployment([], (folder) =>
      assert.throws(
        absent(folder),
        (error) => error instanceof AppError && /elsewhere: the folder is missing; /.test(error.message),
      ),
    );
    assert.deepEqual(mistakesIn({ file: board, content: undefined }), [
      "questionnaires: the folder is missing; add it with a file such as district-board.v1.yaml",
    ]);
    assert.deepEqual(
      mistakesIn({ file: board, content: undefined }, { file: "questionnaires/board.v1.yml", content: "" }),
      [
        "questionnaires: there is no questionnaire; add a file such as district-board.v1.yaml",
        "questionnaires/board.v1.yml: the file would not be read; rename it so that it ends with .yaml",
      ],
    );
  });
});
