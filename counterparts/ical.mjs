// What ical.js reads in calendars: per task its id and when it is due.
import ICAL from "ical.js";
import { answer } from "./talk.mjs";

const due = (task) => {
  const time = task.getFirstPropertyValue("due");
  if (time === null) return null;
  return time.isDate ? time.toString() : time.toJSDate().toISOString();
};

answer((calendars) =>
  calendars.map((text) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents("vtodo")
      .map((task) => ({ uid: task.getFirstPropertyValue("uid"), due: due(task) })),
  ),
);
