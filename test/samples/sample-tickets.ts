import { Random } from "./random.ts";
import type { Channel, Deduction, Ratings, SampleTicket, Team, TicketType } from "./sample-ticket.ts";

const SEED = 20_240_101;
const MINUTES_PER_DAY = 1440;
/** 1 January to 30 June 2024. */
const DAYS = 182;
const MARCH = { first: 60, last: 90 };
const APRIL = 91;
/** Complaints follow a batch of compressors sold in early May. */
const BATCH = { first: 132, last: 153 };

/** Who works in which team; the last two joined on 1 April. */
const teamOf: readonly Team[] = [
  "hotline",
  "hotline",
  "hotline",
  "hotline",
  "online",
  "online",
  "online",
  "east",
  "east",
  "east",
  "west",
  "west",
  "west",
  "hotline",
  "online",
];
const NEW_HANDLERS = 13;
/** The handler whose mornings went wrong in March, while covering two desks. */
const SLOW_HANDLER = 2;
/** How much faster or slower than the team each one answers. */
const pace = [0.9, 1.05, 1.0, 1.15, 0.95, 1.1, 1.0, 0.9, 1.0, 1.1, 1.05, 1.2, 1.1, 1.1, 1.05];

const medianResponse: Readonly<Record<Channel, number>> = { phone: 26, chat: 30, email: 74, onsite: 44 };
const medianRepair: Readonly<Record<TicketType, number>> = {
  install: 95,
  cooling: 170,
  leak: 130,
  noise: 140,
  part: 260,
  question: 25,
  warranty: 70,
  return: 320,
};
const types = [
  ["install", 17],
  ["cooling", 16],
  ["leak", 13],
  ["noise", 11],
  ["part", 12],
  ["question", 17],
  ["warranty", 8],
  ["return", 6],
] as const satisfies readonly (readonly [TicketType, number])[];
const visited: readonly TicketType[] = ["install", "cooling", "leak", "noise", "part"];

/** Grows or shrinks a median so that most values stay near it and a few are far above. */
function spread(random: Random, median: number, width: number): number {
  const step = random.normal(0, width);
  return Math.max(1, Math.round(median * (step >= 0 ? 1 + step + step * step : 1 / (1 - step))));
}

function channelOf(random: Random, type: TicketType): Channel {
  if (visited.includes(type) && random.isLikely(0.42)) return "onsite";
  return random.pick<Channel>([
    ["phone", 52],
    ["chat", 33],
    ["email", 15],
  ]);
}

const isSlowTime = (day: number, minute: number): boolean => day >= MARCH.first && day <= MARCH.last && minute < 690;

function handlerOf(random: Random, channel: Channel, day: number, minute: number): number {
  const team: Team =
    channel === "onsite" ? (random.isLikely(0.55) ? "east" : "west") : channel === "phone" ? "hotline" : "online";
  const present = teamOf.flatMap((of, handler) => {
    if (of !== team || (day < APRIL && handler >= NEW_HANDLERS)) return [];
    return [[handler, handler === SLOW_HANDLER && isSlowTime(day, minute) ? 3 : 1] as const];
  });
  return random.pick(present);
}

function rated(random: Random, mean: number): number {
  return Math.min(5, Math.max(1, Math.round(random.normal(mean, 0.75))));
}

function ratingsOf(random: Random, mood: number): Ratings | null {
  if (!random.isLikely(0.6)) return null;
  const attitude = rated(random, 4.4 - mood * 0.5);
  const solving = rated(random, 4.2 - mood);
  const clarity = rated(random, 4.2 - mood * 0.5);
  return {
    attitude,
    solving,
    clarity,
    satisfaction: rated(random, (attitude + 2 * solving + clarity) / 4 + 0.1 - mood * 0.2),
  };
}

function deductionOf(
  isLate: boolean,
  isLateArrival: boolean,
  reopened: number,
  ratings: Ratings | null,
): Deduction | null {
  if (isLateArrival) return "lateArrival";
  if (isLate) return "late";
  if (reopened > 0) return "rework";
  if (ratings && ratings.attitude <= 2) return "attitude";
  return ratings && ratings.clarity <= 2 ? "tooFast" : null;
}

function ticketAt(random: Random, day: number, minute: number, id: string): SampleTicket {
  const isBatch = day >= BATCH.first && day <= BATCH.last;
  const type = isBatch && random.isLikely(0.22) ? "cooling" : random.pick<TicketType>(types);
  const isFaulty = isBatch && type === "cooling";
  const channel = channelOf(random, type);
  const handler = handlerOf(random, channel, day, minute);
  const priority = random.isLikely(type === "leak" || isFaulty ? 0.35 : 0.14) ? "urgent" : "normal";
  const submitted = day * MINUTES_PER_DAY + minute;

  const isSlowMorning = handler === SLOW_HANDLER && isSlowTime(day, minute);
  const load =
    (day < APRIL ? 1.45 : 0.95) * (isSlowMorning ? 6 : 1) * (priority === "urgent" ? 0.3 : 1) * (pace[handler] ?? 1);
  const response = spread(random, medianResponse[channel] * load, 0.55);
  const firstResponse = submitted + response;
  const isLate = response > (priority === "urgent" ? 15 : 120);

  const team = teamOf[handler] ?? "hotline";
  const promisedArrival = channel === "onsite" ? Math.ceil((firstResponse + random.whole(90, 180)) / 15) * 15 : null;
  const delay = team === "west" ? random.normal(3, 36) : random.normal(-24, 26);
  const arrived = promisedArrival === null ? null : Math.max(firstResponse + 20, promisedArrival + Math.round(delay));
  const isLateArrival = promisedArrival !== null && arrived !== null && arrived > promisedArrival;
  const resolved = (arrived ?? firstResponse) + spread(random, medianRepair[type], 0.5);

  const solvedAtFirstContact = random.isLikely(isFaulty ? 0.45 : day < APRIL ? 0.76 : 0.84);
  const reopened = solvedAtFirstContact
    ? 0
    : random.pick([
        [0, 55],
        [1, 35],
        [2, 10],
      ] as const);
  const mood = (isLate ? 0.9 : 0) + (isLateArrival ? 0.5 : 0) + reopened * 0.5 + (isFaulty ? 0.5 : 0);
  const ratings = ratingsOf(random, mood);
  const complaint = random.isLikely(isFaulty ? 0.26 : 0.012 + mood * 0.02);
  const deduction = deductionOf(isLate, isLateArrival, reopened, ratings);
  const customer = `C${String(random.whole(10_001, 11_150))}`;
  return {
    id,
    submitted,
    firstResponse,
    resolved,
    priority,
    type,
    handler,
    team,
    channel,
    customer,
    ratings,
    solvedAtFirstContact,
    reopened,
    complaint,
    promisedArrival,
    arrived,
    deduction,
  };
}

function idOf(day: number, number: number): string {
  const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10).replaceAll("-", "");
  return `${date}${String(number).padStart(3, "0")}`;
}

/** What every real export has: open tickets, times that are words, a clock that ran backwards, ids used twice. */
function withBlemishes(tickets: readonly SampleTicket[]): readonly SampleTicket[] {
  const total = tickets.length;
  const changes: ReadonlyMap<number, Partial<SampleTicket>> = new Map<number, Partial<SampleTicket>>([
    [211, { submitted: "yesterday" }],
    [640, { firstResponse: "morning" }],
    [905, { firstResponse: "yesterday" }],
    [1187, { resolved: "later" }],
    [1402, { submitted: "morning" }],
    [733, { firstResponse: Number(tickets[733]?.submitted ?? 0) - 7 }],
    [512, { id: tickets[498]?.id ?? "" }],
    [1330, { id: tickets[1329]?.id ?? "" }],
    ...[2, 5, 9].map(
      (back) =>
        [
          total - back,
          {
            firstResponse: null,
            resolved: null,
            arrived: null,
            ratings: null,
            solvedAtFirstContact: null,
            deduction: null,
          },
        ] as const,
    ),
    ...[3, 4, 14, 26].map(
      (back) => [total - back, { resolved: null, ratings: null, solvedAtFirstContact: null }] as const,
    ),
  ]);
  return tickets.map((ticket, index) => ({ ...ticket, ...changes.get(index) }));
}

/** Half a year of a repair-and-phone team, in the order the tickets came in. */
export function sampleTickets(): readonly SampleTicket[] {
  const random = new Random(SEED);
  const tickets: SampleTicket[] = [];
  for (let day = 0; day < DAYS; day++) {
    // 1 January 2024 was a Monday; weekends are quiet, and the bad batch brings more calls.
    const usual = day % 7 < 5 ? 11.8 : 5.2;
    const count = Math.max(1, Math.round(random.normal(usual + (day >= BATCH.first && day <= BATCH.last ? 2 : 0), 2)));
    const minutes = Array.from({ length: count }, () =>
      random.pick([
        [random.whole(480, 690), 46],
        [random.whole(691, 1020), 40],
        [random.whole(1021, 1200), 14],
      ] as const),
    );
    minutes
      .sort((one, other) => one - other)
      .forEach((minute, index) => {
        tickets.push(ticketAt(random, day, minute, idOf(day, index + 1)));
      });
  }
  return withBlemishes(tickets);
}
