"""Sources: text, and every format that articles can be read from."""

from factcheck.article.clean import clean
from factcheck.article.read import article_from_text, format_of
from factcheck.errors import UnreadableArticle
from factcheck.project import Project
from factcheck.reference.files import place_of, text_of
from factcheck.reference.raw import BadReference
from factcheck.values.document import Document


def read_document(name: str, project: Project) -> Document:
    """A document, or one that says why it could not be read. Raises BadReference for a path out of the project."""
    path = place_of(name, project)
    try:
        text = text_of(name, project)
        if format_of(path) == "markdown":
            return Document(name, article_from_text(text, name=name, format="markdown").text)
        return Document(name, clean(text).text)
    except BadReference as error:
        return Document(name, trouble=error.message)
    except UnreadableArticle as error:
        return Document(name, trouble=str(error))
