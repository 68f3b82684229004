# Reads [{source, status, body}] as JSON from standard input and runs each source, a check of an
# error, on a response with this status and body, and on what Clerk's SDK makes of it. Prints of
# each whether it was handled, and not raised any further.
require "json"
require "net/http"

module Clerk
  module Models
    module Errors
      class ClerkErrors < StandardError
        attr_reader :errors, :raw_response

        def initialize(status, errors)
          @raw_response = Struct.new(:status).new(status)
          @errors = errors.map { |error| Struct.new(*error.keys.map(&:to_sym)).new(*error.values) }
          super()
        end
      end
    end
  end
end

def caught(source, status, body)
  kind = Net::HTTPResponse::CODE_TO_OBJ[status.to_s] || Net::HTTPClientError
  response = kind.new("1.1", status.to_s, "")
  response.define_singleton_method(:body) { body == "<html>" ? body : JSON.generate(body) }
  errors = body["errors"] if body.is_a?(Hash)
  failure = Clerk::Models::Errors::ClerkErrors.new(status, errors) if errors
  eval(source.sub("  # the call to Clerk\n", "  raise failure\n"))
  true
rescue Clerk::Models::Errors::ClerkErrors, Net::ProtoServerError, Net::HTTPError
  false
end

cases = JSON.parse($stdin.read)
print JSON.generate(cases.map { |one| caught(one["source"], one["status"], one["body"]) })
