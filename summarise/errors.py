"""Every error that reaches a caller, each carrying its evidence and writing its own message.

SummariseError                       exit 1
├── LoadError                        a document cannot be had
│   ├── MissingSourceError           nothing stands at that path
│   ├── DirectorySourceError         a folder where a file was asked
│   ├── UnreadableSourceError        the system refuses to read it
│   ├── UndecodableSourceError       bytes that are not text
│   ├── UnsupportedSourceError       something that no loader reads
│   ├── TooLargeSourceError          more than is safe to open
│   ├── BrokenSourceError            a file that is broken or locked
│   ├── FetchError                   a page that cannot be had
│   └── EmptySourceError             no text in it
├── QuotesError                      a list of quotes that cannot be read
├── ReviewError                      a summary or a review that cannot be read, or do not fit
├── AskError                         the model gave no draft
│   ├── RefusedError                 it declined to answer
│   ├── FilteredError                the provider's filter withheld the answer
│   ├── TruncatedError               the answer was cut at its token limit
│   ├── ContextError                 the report is longer than the model can read
│   ├── UnreadableAnswerError        the answer is not the JSON that was asked for
│   ├── ServerError                  an HTTP status that retries did not mend
│   ├── ReaderError                  a reader of one's own raised something else
│   ├── LimitError                   a limit of requests or cost would be passed
│   ├── UnreachableError             no connection, or it broke
│   └── ForbiddenError               key, quota or model name          exit 5
│       └── MovedError               the server sends on to another place
├── CacheError                       kept answers cannot be read or written
├── TapeError                        no recorded exchange answers this request
└── ConfigError                      a setting that cannot work        exit 5
"""

from __future__ import annotations

from typing import Self


class SummariseError(Exception):
    """Base of all errors that this package raises on purpose; `exit_code` is the command's."""

    exit_code = 1

    def __reduce__(self) -> tuple[object, ...]:
        """Let it go to another process with its evidence, whatever it was raised with."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(
    kind: type[SummariseError], args: tuple[object, ...], held: dict[str, object]
) -> SummariseError:
    error = kind.__new__(kind, *args)
    vars(error).update(held)
    return error


class LoadError(SummariseError):
    """A document cannot be had from its origin."""

    def __init__(self, origin: str, what: str, advice: str) -> None:
        """Name the origin, what is wrong with it and what to do."""
        self.origin, self.what, self.advice = origin, what, advice
        super().__init__(f"{origin}: {what}; {advice}")

    @classmethod
    def again(cls, origin: str, what: str, advice: str) -> Self:
        """Return an error of this kind that was raised in another process, in its words."""
        error = cls.__new__(cls)
        LoadError.__init__(error, origin, what, advice)
        return error


class MissingSourceError(LoadError):
    """Nothing stands at that path."""

    def __init__(self, origin: str) -> None:
        """Remember the path that was tried."""
        super().__init__(origin, "there is no such file", "check the path, or use - to read stdin")


class DirectorySourceError(LoadError):
    """A folder where a file was asked."""

    def __init__(self, origin: str) -> None:
        """Remember the folder."""
        super().__init__(origin, "this is a folder", "name the files in it")


class UnreadableSourceError(LoadError):
    """The operating system refuses to read it."""

    def __init__(self, origin: str, reason: str) -> None:
        """Remember the system's reason."""
        super().__init__(origin, f"it cannot be read ({reason})", "check its permissions")


class UndecodableSourceError(LoadError):
    """Bytes that are not text; `position` is the first one's offset in bytes."""

    def __init__(self, origin: str, position: int, byte: int, encoding: str = "UTF-8") -> None:
        """Remember where decoding stopped, in bytes from the start."""
        self.position = position
        super().__init__(
            origin,
            f"byte {position} (0x{byte:02x}) is not {encoding} text",
            "name its encoding (--encoding), or save it as UTF-8 text",
        )


class UnsupportedSourceError(LoadError):
    """Something that no loader reads."""

    def __init__(self, origin: str, what: str) -> None:
        """Say what it is."""
        super().__init__(
            origin,
            f"this is {what}",
            "give text, HTML, Markdown, PDF, DOCX, RTF or mail, or JSONL or CSV with a text column",
        )


class TooLargeSourceError(LoadError):
    """More than any report is, or than is safe to open."""

    def __init__(self, origin: str, what: str) -> None:
        """Say what is too large."""
        super().__init__(origin, f"it is too large ({what})", "give it in parts")


class BrokenSourceError(LoadError):
    """A file that its own format does not allow, or that is locked."""


class FetchError(LoadError):
    """A page that the network, its server or our own caution does not let us have."""


class EmptySourceError(LoadError):
    """No text in it."""

    def __init__(
        self,
        origin: str,
        what: str = "there is no text in it",
        advice: str = "give it a report to read",
    ) -> None:
        """Remember the empty origin, and why it is empty where that is known."""
        super().__init__(origin, what, advice)


class QuotesError(SummariseError):
    """A list of quotes that cannot be read."""

    exit_code = 2

    def __init__(self, origin: str, what: str) -> None:
        """Name the list and what is wrong with it."""
        self.origin = origin
        super().__init__(
            f"{origin}: {what}; give JSON or JSONL with `quote` fields, or text with a quote a line"
        )


class ReviewError(SummariseError):
    """A summary or a review that cannot be read, or that do not belong together."""

    exit_code = 2


class AskError(SummariseError):
    """The model gave no draft; `raw` is what it answered, as far as there is anything.

    `attempts` counts the requests that it took, `spent` holds the `Usage` of these and those before
    it. `of_text` says whether it may be this text's own, so that another is answered.
    """

    of_text = False

    def __init__(self, message: str, raw: str = "") -> None:
        """Keep the raw answer beside the message."""
        self.raw = raw
        self.attempts = 1
        self.spent: object = None
        super().__init__(message)


class RefusedError(AskError):
    """The model declined to answer."""

    of_text = True

    def __init__(self, refusal: str) -> None:
        """Keep the model's own words."""
        super().__init__(f"the model refused to answer: {excerpt(refusal)}", refusal)


class FilteredError(AskError):
    """The provider's content filter withheld the answer."""

    of_text = True

    def __init__(self, raw: str = "") -> None:
        """Keep what the provider said."""
        super().__init__(
            "the provider's content filter withheld the answer, as it often does with news;"
            " try another model, or let the rules read (--reader rules)",
            raw,
        )


class TruncatedError(AskError):
    """The answer was cut at its token limit."""

    of_text = True

    def __init__(self, raw: str, limit: int, reply: object = None) -> None:
        """Keep the partial answer, the limit in tokens and what the server counted."""
        self.limit, self.reply = limit, reply
        super().__init__(
            f"the answer was cut at its limit of {limit} tokens, ending in {excerpt(raw[-60:])};"
            " a small model may be repeating itself: try a larger one, or the rules"
            " (--reader rules)",
            raw,
        )


class ContextError(AskError):
    """The article and the prompt are longer than the model can read at once."""

    of_text = True

    def __init__(self, base_url: str, reason: str, raw: str = "") -> None:
        """Keep the base URL and the server's reason."""
        self.base_url = base_url
        super().__init__(
            f"{base_url}: the report is too long for this model ({excerpt(reason)});"
            " give it a model with a longer context, or a part of the report",
            raw,
        )


class UnreadableAnswerError(AskError):
    """The answer is not the JSON that was asked for."""

    of_text = True

    def __init__(self, raw: str, why: str) -> None:
        """Keep the answer and what is wrong with it."""
        self.why = why
        began = f"; it began {excerpt(raw)}" if raw.strip() else ""
        super().__init__(f"the model's answer is not a draft: {why}{began}", raw)


class ServerError(AskError):
    """An HTTP status that retries did not mend."""

    def __init__(self, base_url: str, status: int | None, reason: str, raw: str = "") -> None:
        """Keep the base URL, the status (none for an error inside a 200) and what was said."""
        self.base_url, self.status, self.reason = base_url, status, reason
        self.retry_after: float | None = None  # seconds, where the server said
        self.otherwise = False  # whether it but wants to be asked in another manner
        said = f"HTTP {status}" if status else "an error"
        super().__init__(f"{base_url} answered {said}: {excerpt(reason)}", raw)


class ReaderError(AskError):
    """A reader, or something that it calls, raised what is none of these; it is the cause."""

    def __init__(self, error: Exception) -> None:
        """Say what was raised."""
        told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        super().__init__(
            f"reading broke off ({told}); a reader raises AskError where it has no draft"
        )


class LimitError(AskError):
    """A limit of requests or of cost would be passed, so nothing was sent."""

    def __init__(self, what: str) -> None:
        """Say which limit, and what was spent."""
        super().__init__(f"nothing more is asked: {what}; what was answered is kept")
        self.attempts = 0


class UnreachableError(AskError):
    """No connection to the server, or one that broke."""

    def __init__(self, base_url: str, reason: str) -> None:
        """Keep the base URL and what happened."""
        self.base_url = base_url
        super().__init__(
            f"{base_url} could not be reached ({reason}); check the base URL (--base-url) and the"
            " network"
        )


class ForbiddenError(AskError):
    """A key, a quota or a model name that the server does not accept: nothing else will work."""

    exit_code = 5

    def __init__(self, base_url: str, reason: str, raw: str = "") -> None:
        """Keep the base URL and the server's reason."""
        self.base_url = base_url
        super().__init__(
            f"{base_url} refuses this key, quota or model: {excerpt(reason)};"
            " check OPENAI_API_KEY, the account, the model and the base URL",
            raw,
        )


class MovedError(ForbiddenError):
    """The server sends on to another place, where the key and the report are not sent unasked."""

    def __init__(self, base_url: str, place: str) -> None:
        """Keep the base URL and the one that it sends on to."""
        super().__init__(base_url, f"moved to {place}")
        self.place = place
        what = f"{base_url} sends on to {place}, which is not followed"
        self.args = (f"{what}: give it as the base URL (--base-url)",)


class TapeError(SummariseError):
    """No recorded exchange answers this request."""

    def __init__(self, folder: str, what: str, advice: str = "record it again (--record)") -> None:
        """Name the folder, the nearest tape and the first difference, and what to do."""
        super().__init__(f"{folder}: {what}; {advice}")


class CacheError(SummariseError):
    """The folder of kept answers cannot be read or written."""

    def __init__(self, folder: str, reason: str) -> None:
        """Name the folder and the system's reason."""
        super().__init__(
            f"{folder}: answers cannot be kept there ({excerpt(reason)});"
            " set SUMMARISE_CACHE_DIR to another folder, or keep none (--no-cache)"
        )


class ConfigError(SummariseError):
    """A setting that cannot work."""

    exit_code = 5


def excerpt(text: str, limit: int = 200) -> str:
    """One printable line of at most `limit` characters, in quotes."""
    line = " ".join(text.split())
    return repr(line if len(line) <= limit else line[: limit - 1] + "…")
