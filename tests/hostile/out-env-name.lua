-- stops: _ENV
-- The globals under their secret name.
_ENV.item = nil
