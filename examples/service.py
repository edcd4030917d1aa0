"""A service: a case file in by POST, the Stand out as JSON; by GET the last day of one norm, with the steps.

Run: python examples/service.py (it serves on a free port of 127.0.0.1, calls itself over HTTP, and stops)
"""

import json
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from http import HTTPStatus
from pathlib import Path
from threading import Thread
from typing import Annotated

import httpx
import uvicorn
from fastapi import Depends, FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BeforeValidator
from starlette.exceptions import HTTPException

from huiselijkgeweld import NORMEN, HuiselijkgeweldError, InvalidDossierError, UnknownCodeError, dumps, evaluate, loads
from huiselijkgeweld.errors import Problem

MAX_BODY = 256 * 1024  # bytes: a thousand events and more; the library itself would read 4 MB

# The pages /docs and /redoc load scripts from elsewhere; /openapi.json stays.
app = FastAPI(title="Stand van zaken", docs_url=None, redoc_url=None)


def as_day(text: object) -> date:
    """Read a day; pydantic by itself also takes a number, as seconds since 1970."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise ValueError("not a day; write YYYY-MM-DD") from None  # never the text itself


def as_start(text: object) -> date | datetime:
    """Read a day, or a moment: a term that runs by the clock needs one."""
    try:
        return datetime.fromisoformat(str(text)) if "T" in str(text) else as_day(text)
    except ValueError:
        raise ValueError("neither a day nor a moment; write YYYY-MM-DD or YYYY-MM-DDTHH:MM") from None


async def read_body(request: Request) -> bytes:
    """Read the body, and stop reading where it becomes too large, whatever its Content-Length says."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return bytes(body)


# Plain functions: FastAPI runs them in a thread of its own, so that nobody waits while an answer is computed. Only the
# reading of the body, which waits for the client, is async.
@app.post("/stand", openapi_extra={"requestBody": {"required": True, "content": {"application/json": {}}}})
def stand(
    body: Annotated[bytes, Depends(read_body)],
    on: Annotated[date, BeforeValidator(as_day), Query()],
    regio: str | None = None,
) -> Response:
    """Answer for one case file at the end of a day."""
    answer = evaluate(loads(body), on=on, regio=regio)
    return Response(dumps(answer, indent=None), media_type="application/json")


@app.get("/normen/{code}/einde")
def einde(code: str, start: Annotated[date | datetime, BeforeValidator(as_start), Query()]) -> dict[str, object]:
    """Give the end of one norm that starts on a day or at a moment."""
    end = NORMEN[code].einde(start)
    return {
        "dag": end.dag,
        "moment": end.moment,
        "stappen": [str(stap) for stap in end.stappen],
        "voorbehouden": [voorbehoud.soort for voorbehoud in end.voorbehouden],
    }


def refusal(status: int, problems: Iterable[Problem] = ()) -> JSONResponse:
    """Give problem details (RFC 9457), with a path and a message for everything that is wrong."""
    errors = [{"path": problem.path, "message": problem.message} for problem in problems]
    content = {"title": HTTPStatus(status).phrase, "status": status, "errors": errors}
    return JSONResponse(content, status, media_type="application/problem+json")


@app.exception_handler(InvalidDossierError)
def refuse_case_file(_request: Request, error: InvalidDossierError) -> Response:
    """Tell everything that is wrong with a case file; no message of the library repeats what is personal."""
    return refusal(HTTPStatus.UNPROCESSABLE_ENTITY, error.problems)


@app.exception_handler(HuiselijkgeweldError)
def refuse_question(_request: Request, error: HuiselijkgeweldError) -> Response:
    """Tell what is wrong with a question: an unknown region or norm, or a day outside the tables."""
    message = str(error)
    if isinstance(error, UnknownCodeError):  # what was given may be a name: only what is known is told
        message = f"unknown {error.kind}" + (f"; did you mean '{error.nearest}'?" if error.nearest else "")
    return refusal(HTTPStatus.UNPROCESSABLE_ENTITY, [Problem("", message)])


@app.exception_handler(RequestValidationError)
def refuse_parameter(_request: Request, error: RequestValidationError) -> Response:
    """Tell which parameter is wrong; by itself FastAPI sends back what was given."""
    problems = [Problem(".".join(map(str, one["loc"])), one["msg"]) for one in error.errors()]
    return refusal(HTTPStatus.UNPROCESSABLE_ENTITY, problems)


@app.exception_handler(HTTPException)
def refuse_request(_request: Request, error: HTTPException) -> Response:
    """Tell that the body is too large, or that there is nothing here, in the form of every other refusal."""
    return refusal(error.status_code)


@contextmanager
def serving() -> Iterator[str]:
    """Serve on a free port, in a thread; what calls before the server is up waits for it."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def main() -> None:
    """Call the service as another system would: a good case file, a bad one, and a norm."""
    good = Path(__file__).parent / "dossiers" / "eerste-melding.json"
    bad = {
        "versie": 1,
        "id": "zaak-1",
        "huishouden": {"personen": [{"id": "111222333"}, {"id": "k1", "geboortedatum": "2031-02-29"}]},
        "gebeurtenissen": [{"soort": "onderzoek_gestart", "op": "2026-02-30"}],
    }
    with serving() as url, httpx.Client(base_url=url) as client:
        answer = client.post("/stand", params={"on": "2026-04-10", "regio": "ijsselland"}, content=good.read_bytes())
        print(answer.status_code, answer.headers["content-type"])
        for termijn in answer.json()["termijnen"][:4]:
            print("   ", termijn["norm"]["code"], (termijn["einde"] or {}).get("dag"), termijn["status"])

        answer = client.post("/stand", params={"on": "2026-04-10"}, content=json.dumps(bad))
        print(answer.status_code, answer.headers["content-type"])
        for problem in answer.json()["errors"]:
            print("   ", problem["path"], "|", problem["message"])
        assert "111222333" not in answer.text
        assert "2031-02-29" not in answer.text

        answer = client.get("/normen/WTH-10D/einde", params={"start": "2026-03-20T20:15"})
        print(answer.status_code, answer.json()["moment"], *answer.json()["stappen"], sep="\n    ")


if __name__ == "__main__":
    main()
