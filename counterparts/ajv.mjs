// What ajv says of values: per schema with values, per value true or the list of errors.
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { answer } from "./talk.mjs";

answer((asked) =>
  asked.map(({ schema, values }) => {
    // Strict: an unknown keyword or format is an error, and not something that is never checked.
    const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    return values.map(
      (value) =>
        validate(value) || validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`.trim()),
    );
  }),
);
