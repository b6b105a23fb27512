"""The words of the field as types, and its rule tables; standard library only."""
